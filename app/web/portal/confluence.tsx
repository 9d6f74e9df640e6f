// SPDX-License-Identifier: EUPL-1.2

const starts = [40, 110, 180, 250, 320, 390];

/** Many lines, one junction: the picture of the product's name. Decoration only. */
export function Confluence() {
  return (
    <svg className="confluence" viewBox="0 0 640 430" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" focusable="false">
      {starts.map((y, index) => (
        <g key={y}>
          <path className={`strand strand-${index}`} d={`M0 ${y} C 190 ${y}, 250 215, 440 215`} />
          <circle className={`door strand-${index}`} cx={26 + (index % 3) * 46} cy={y + (215 - y) * [0.004, 0.03, 0.09][index % 3]!} r="5" />
        </g>
      ))}
      <path className="trunk" d="M440 215H640" />
      <circle className="junction" cx="440" cy="215" r="15" />
    </svg>
  );
}
