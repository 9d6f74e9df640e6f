// SPDX-License-Identifier: EUPL-1.2
import { encode } from 'uqr';

/** The address of a secret as a telephone photographs it. Drawn here: it must reach no other host. */
export function Drawing({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="second-factor-drawing" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
