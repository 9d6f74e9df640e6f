// SPDX-License-Identifier: EUPL-1.2

// Told apart by common colour-blind eyes, and each at least 3:1 on white; the legend always names them too.
const palette = ['#0066cc', '#c2410c', '#0f766e', '#7c3aed', '#b45309', '#be185d', '#15803d', '#475569', '#0e7490', '#991b1b', '#4d7c0f', '#6d28d9'];

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
