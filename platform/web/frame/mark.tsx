// SPDX-License-Identifier: EUPL-1.2

/** The junction: three lines that become one. Decoration; the name is always written beside it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 48 40" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3.4" strokeLinecap="round">
        <path d="M3 5c14 0 13 15 27 15" />
        <path d="M3 20h27" />
        <path d="M3 35c14 0 13-15 27-15" />
        <path d="M30 20h8" />
      </g>
      <circle className="mark-node" cx="41" cy="20" r="5.5" />
    </svg>
  );
}
