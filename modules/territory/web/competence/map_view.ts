// SPDX-License-Identifier: EUPL-1.2
import type { MapPoint } from './api';
import { color_of, group_of, own_color, spare_color, unknown_color } from './body_colors';

/** Whose names the map shows: of those who decide, or of those who prepare. */
export type MapSubject = 'deciding' | 'preparing';
export const map_subjects: MapSubject[] = ['deciding', 'preparing'];

export interface LegendEntry {
  name: string;
  color: string;
  members: MapPoint[];
}

interface Words {
  own: string;
  unknown: string;
}

/** A body keeps its colour whether it decides or prepares; a municipality on its own is one group in both. */
export function map_view(points: MapPoint[], groups: string[], subject: MapSubject, words: Words) {
  const decides_itself = (point: MapPoint) => group_of(point.deciding_code) === 'own';
  const is_own = (point: MapPoint) => decides_itself(point) && (subject === 'deciding' || point.preparing_name === point.deciding_name);
  const raw_name = (point: MapPoint) => (subject === 'deciding' ? point.deciding_name : point.preparing_name);
  const name_of = (point: MapPoint) => (is_own(point) ? words.own : (raw_name(point) ?? words.unknown));

  const colors = new Map<string, string>([[words.own, own_color], [words.unknown, unknown_color]]);
  for (const point of points) if (point.deciding_name && !decides_itself(point)) colors.set(point.deciding_name, color_of(groups, point.deciding_code));
  for (const point of points) if (!colors.has(name_of(point))) colors.set(name_of(point), spare_color(colors.size));
  const color_of_point = (point: MapPoint) => colors.get(name_of(point)) ?? unknown_color;

  const by_name: Record<string, MapPoint[]> = {};
  for (const point of points) (by_name[name_of(point)] ??= []).push(point);
  const legend: LegendEntry[] = Object.entries(by_name)
    .map(([name, members]) => ({ name, members, color: colors.get(name) ?? unknown_color }))
    .sort((a, b) => b.members.length - a.members.length || a.name.localeCompare(b.name, 'it'));
  return { name_of, color_of_point, legend };
}
