// SPDX-License-Identifier: EUPL-1.2

// Told apart by common colour-blind eyes, and each at least 3:1 on white; the legend always names them too.
const palette = ['#0066cc', '#d1420e', '#0b7a75', '#7c3aed', '#a16a00', '#c2187a', '#527300', '#6b4a34', '#3f3cbb', '#9f1239', '#0e7490', '#166534'];

export const unknown_color = '#94a3b8';
export const own_color = '#334155';

/** A municipality that answers for itself is one group on the map: forty-eight colours would tell nothing. */
export function group_of(body_code: string | undefined): string | undefined {
  return body_code?.startsWith('comune-') ? 'own' : body_code;
}

/** The same body has the same colour on map, timeline and cards as long as the bodies shown are the same. */
export function color_of(groups: readonly string[], body_code: string | undefined): string {
  const group = group_of(body_code);
  if (group === undefined) return unknown_color;
  if (group === 'own') return own_color;
  const index = groups.indexOf(group);
  return index < 0 ? own_color : (palette[index % palette.length] ?? own_color);
}

/** For a body that prepares but decides nowhere: from the far end of the palette, away from those in use. */
export const spare_color = (taken: number) => palette[(palette.length - 1 - (taken % palette.length)) % palette.length] ?? own_color;
