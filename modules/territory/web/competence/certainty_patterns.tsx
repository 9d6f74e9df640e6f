// SPDX-License-Identifier: EUPL-1.2

export const hatch = (drawing: string, color: string) => `${drawing}-${color.replace('#', '')}`;

/** A hatched fill per colour: the sign of a hypothesis, on the map as on the timeline. */
export function CertaintyPatterns({ drawing, colors }: { drawing: string; colors: string[] }) {
  return (
    <defs>
      {colors.map((color) => (
        <pattern key={color} id={hatch(drawing, color)} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="#fff" />
          <rect width="2.4" height="5" fill={color} />
        </pattern>
      ))}
    </defs>
  );
}
