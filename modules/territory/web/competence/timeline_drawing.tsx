// SPDX-License-Identifier: EUPL-1.2
import { useId, type MouseEvent } from 'react';
import { useText } from '@platform/i18n/texts';
import { useWidth } from '@platform/frame/use_width';
import type { TimelinePeriod } from './api';
import { color_of, unknown_color } from './body_colors';
import { CertaintyPatterns, hatch } from './certainty_patterns';
import { date_of, days, lanes, span_of, year_marks, type Segment } from './timeline_scale';

interface Props {
  periods: TimelinePeriod[];
  groups: string[];
  date: string;
  today: string;
  on_date: (date: string) => void;
}

const lane_height = 56;
const bar_height = 28;
const top = 30;

/** The team's name often begins with its body's: said once is enough. */
function name_of({ holder }: Segment): string {
  if (!holder) return '';
  const { body_name, team_name } = holder;
  if (!team_name) return body_name;
  return team_name.startsWith(body_name) ? team_name : `${body_name} · ${team_name}`;
}

/** The longest of the names that fits in so many letters. */
function fitting(segment: Segment, letters: number, unknown: string): string | undefined {
  const names = segment.holder ? [name_of(segment), segment.holder.body_name] : [unknown];
  const whole = names.find((one) => one.length <= letters);
  return whole ?? (letters > 6 ? `${names.at(-1)?.slice(0, letters - 1)}…` : undefined);
}

/** The picture for those who see and point; the ordered list beside it says and does the same. */
export function TimelineDrawing({ periods, groups, date, today, on_date }: Props) {
  const t = useText('territory.competence');
  const drawing = useId().replace(/\W/g, '');
  const [width, attach] = useWidth<HTMLDivElement>(640);
  const span = span_of(periods, date, today);
  const x = (value: number) => ((value - span.from) / (span.to - span.from)) * width;
  const rows = lanes(periods, span);
  const height = top + rows.length * lane_height + 6;
  const colors = [...new Set(rows.flatMap((row) => row.segments.map((segment) => color_of(groups, segment.holder?.body_code))))];

  const on_click = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    on_date(date_of(span.from + ((event.clientX - box.left) / box.width) * (span.to - span.from)));
  };

  const bar = (segment: Segment, row: number) => {
    const color = color_of(groups, segment.holder?.body_code);
    const left = x(segment.start);
    const wide = Math.max(x(segment.end) - left - 2, 2);
    const certainty = segment.holder?.certainty ?? 'not_known';
    const y = top + row * lane_height + 20;
    const solid = certainty === 'documented' || certainty === 'secondary_source';
    return (
      <g key={segment.start} className={`bar bar-${certainty}`}>
        <title>{name_of(segment) || t('answer.unknown')}</title>
        <rect
          x={left} y={y} width={wide} height={bar_height} rx={5}
          fill={certainty === 'not_known' ? '#fff' : solid ? color : `url(#${hatch(drawing, color)})`}
          stroke={certainty === 'not_known' ? unknown_color : color}
        />
        {certainty === 'secondary_source' && <rect className="bar-dashes" x={left + 3} y={y + 3} width={Math.max(wide - 6, 0)} height={bar_height - 6} rx={3} />}
      </g>
    );
  };

  // Names come after the line of the day asked, so that it never strikes them through.
  const name = (segment: Segment, row: number) => {
    const left = x(segment.start);
    const fits = Math.floor((x(segment.end) - left - 16) / 7.4);
    const on_color = segment.holder?.certainty === 'documented' || segment.holder?.certainty === 'secondary_source';
    const words = fitting(segment, fits, t('answer.unknown'));
    return words && (
      <text key={segment.start} x={left + 9} y={top + row * lane_height + 39} className={on_color ? 'on-color' : 'on-paper'}>{words}</text>
    );
  };

  return (
    <div className="timeline-drawing" ref={attach}>
      {/* The same dates are buttons in the list that follows, for keyboard and screen reader. */}
      { }
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" onClick={on_click}>
        <CertaintyPatterns drawing={drawing} colors={colors} />
        {year_marks(span, width).map((year) => (
          <g key={year} className="year" transform={`translate(${x(days(`${year}-01-01`))} 0)`}>
            <line y1={top - 10} y2={height} />
            <text y={14} textAnchor="middle">{year}</text>
          </g>
        ))}
        {rows.map(({ role, segments }, row) => (
          <g key={role}>
            <text className="lane-name" x={2} y={top + row * lane_height + 12}>{t(`roles.${role}.title`)}</text>
            {segments.map((segment) => bar(segment, row))}
          </g>
        ))}
        <g className="asked" transform={`translate(${x(days(date))} 0)`}>
          <line y1={top - 8} y2={height} />
          <circle cy={top - 10} r={5} />
        </g>
        <g className="bar">{rows.map(({ segments }, row) => segments.map((segment) => name(segment, row)))}</g>
      </svg>
    </div>
  );
}
