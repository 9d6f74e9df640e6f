// SPDX-License-Identifier: EUPL-1.2

/** Office programmes save UTF-8 with a mark, the machine's own alphabet, and line ends of two characters. */
export async function read_file(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  return plain_lines(text);
}

export function plain_lines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The Italian setting of spreadsheets separates columns with semicolons, which the server refuses without guessing. */
export function has_semicolons(text: string): boolean {
  const header = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  return header.includes(';') && !header.includes(',');
}
