// SPDX-License-Identifier: EUPL-1.2
import { useId, type ReactNode } from 'react';
import './bars.scss';

export interface BarPart {
  /** Its class draws it, plain or hatched: colour is never alone. */
  shape: 'full' | 'hatched' | 'outline' | 'ground';
  value: number;
}

export interface Bar {
  key: string;
  label: ReactNode;
  /** Everything the drawing says, in words. */
  words: ReactNode;
  parts: BarPart[];
}

/** Bars of one measure. The words beside each bar say the same: the drawing is only for comparing at a glance. */
export function Bars({ bars, label }: { bars: Bar[]; label: string }) {
  const greatest = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <p className="bar-label">{bar.label}</p>
          <BarDrawing parts={bar.parts} greatest={greatest} />
          <p className="bar-words">{bar.words}</p>
        </li>
      ))}
    </ul>
  );
}

function BarDrawing({ parts, greatest }: { parts: BarPart[]; greatest: number }) {
  const id = useId();
  const widths = parts.map(({ value }) => (value / greatest) * 100);
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="1.2" height="10" patternUnits="userSpaceOnUse">
          <rect className="bar-hatch-ground" width="1.2" height="10" />
          <rect className="bar-hatch" width="0.7" height="10" />
        </pattern>
      </defs>
      <rect className="bar-ground" width="100" height="10" />
      {parts.map(({ shape }, index) => (
        <rect key={index} className={`bar-${shape}`} fill={shape === 'hatched' ? `url(#${id})` : undefined} x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)} width={widths[index]} height="10" />
      ))}
    </svg>
  );
}
