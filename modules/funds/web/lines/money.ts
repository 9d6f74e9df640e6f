// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@platform/i18n/languages';

/** Whole cents as people write them: "1.234,50 €". */
export function format_cents(cents: number, language: Language): string {
  return new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', { style: 'currency', currency: 'EUR', useGrouping: 'always' }).format(cents / 100);
}

/** What was typed, as cents: "1.234,50", "1234.5" and "1234" are all understood; anything else is not a sum. */
export function cents_of(typed: string): number | undefined {
  const text = typed.replaceAll(/[\s€]/g, '');
  const plain = text.includes(',') || /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}
