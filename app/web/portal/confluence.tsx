// SPDX-License-Identifier: EUPL-1.2

const doors = [20, 78, 136, 194, 252, 310];
const junction = { x: 430, y: 165 };

/** Many lines, one junction: the picture of the product's name. Decoration only. */
export function Confluence() {
  return (
    <svg className="confluence" viewBox="0 0 600 430" preserveAspectRatio="xMaxYMin slice" aria-hidden="true" focusable="false">
      {doors.map((y, index) => (
        <path key={y} className={`strand strand-${index}`} d={`M-10 ${y} C 190 ${y}, 230 ${junction.y}, ${junction.x} ${junction.y}`} />
      ))}
      <path className="trunk" d={`M${junction.x} ${junction.y}H620`} />
      <circle className="junction" cx={junction.x} cy={junction.y} r="16" />
    </svg>
  );
}
