// SPDX-License-Identifier: EUPL-1.2
import { geoMercator, geoPath } from 'd3-geo';
import { useId } from 'react';
import { useWidth } from '@platform/frame/use_width';
import type { MapPoint } from './api';
import { unknown_color } from './body_colors';
import { CertaintyPatterns, hatch } from './certainty_patterns';

interface Props {
  points: MapPoint[];
  selected: string;
  color: (point: MapPoint) => string;
  /** What the tooltip says about a point. */
  describe: (point: MapPoint) => string;
  on_choose: (point: MapPoint) => void;
}


interface Label {
  point: MapPoint;
  x: number;
  y: number;
}

/** Names of the largest places, as many as fit without touching. */
function labels(points: MapPoint[], place: (point: MapPoint) => [number, number], width: number, selected: string): Label[] {
  const kept: Label[] = [];
  const by_size = [...points].sort((a, b) => Number(b.istat_code === selected) - Number(a.istat_code === selected) || b.population_2011 - a.population_2011);
  for (const point of by_size) {
    if (kept.length >= Math.max(5, width / 60)) break;
    const [x, y] = place(point);
    const half = point.name.length * 3.7;
    const free = kept.every((label) => Math.abs(label.x - x) > half + label.point.name.length * 3.7 + 6 || Math.abs(label.y - y) > 17);
    if (free && x > half && x < width - half) kept.push({ point, x, y });
  }
  return kept;
}

/** Pointing device only: the list of municipalities below the map is its keyboard and its voice. */
export function MapDrawing({ points, selected, color, describe, on_choose }: Props) {
  const drawing = useId().replace(/\W/g, '');
  const [width, attach] = useWidth<HTMLDivElement>(560);
  const cloud = { type: 'MultiPoint' as const, coordinates: points.map((point) => [point.longitude, point.latitude]) };
  // As high as these places need at this width, within what a screen shows at once.
  const [[, north], [, south]] = geoPath(geoMercator().fitWidth(width - 56, cloud)).bounds(cloud);
  const height = Math.round(Math.min(Math.max(south - north + 84, 260), 680));
  const projection = geoMercator().fitExtent([[28, 38], [width - 28, height - 34]], cloud);
  // A circle grows with the inhabitants, and all of them shrink with the screen.
  const radius = (population: number) => (2.4 + Math.sqrt(population) / 22) * Math.min(1, 0.45 + width / 1400);
  const place = (point: MapPoint): [number, number] => projection([point.longitude, point.latitude]) ?? [0, 0];
  const drawn = [...points].sort((a, b) => b.population_2011 - a.population_2011);
  const colors = [...new Set(points.map(color))];
  // Ten kilometres on the ground, at the latitude of the middle of the drawing.
  const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [0, 45];
  const ten_km = Math.abs((projection([lon + 10 / (111.32 * Math.cos((lat * Math.PI) / 180)), lat])?.[0] ?? 0) - width / 2);

  return (
    <div className="map-drawing" ref={attach}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <CertaintyPatterns drawing={drawing} colors={colors} />
        {drawn.map((point) => {
          const [x, y] = place(point);
          const fill = color(point);
          const hypothesis = point.certainty === 'hypothesis';
          const unknown = point.certainty === 'not_known';
          return (
             
            <g key={point.istat_code} className={`place place-${point.certainty}`} transform={`translate(${x} ${y})`} onClick={() => on_choose(point)}>
              <title>{describe(point)}</title>
              <circle className="place-reach" r={Math.max(radius(point.population_2011), 8)} />
              <circle
                r={radius(point.population_2011)}
                fill={unknown ? '#fff' : hypothesis ? `url(#${hatch(drawing, fill)})` : fill}
                stroke={unknown ? unknown_color : fill}
              />
              {point.istat_code === selected && <circle className="place-selected" r={radius(point.population_2011) + 5} />}
            </g>
          );
        })}
        <g className="place-names">
          {labels(points, place, width, selected).map(({ point, x, y }) => (
            <text key={point.istat_code} x={x} y={y - radius(point.population_2011) - 5} className={point.istat_code === selected ? 'selected' : ''}>
              {point.name}
            </text>
          ))}
        </g>
        <g className="scale" transform={`translate(14 ${height - 14})`}>
          <path d={`M0 -5v5h${ten_km}v-5`} />
          <text x={ten_km + 6} y={1}>10 km</text>
        </g>
      </svg>
    </div>
  );
}
