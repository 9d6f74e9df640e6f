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
    const name = segment.holder ? [segment.holder.body_name, segment.holder.team_name].filter(Boolean).join(' · ') : t('answer.unknown');
    const fits = Math.floor((wide - 14) / 7.4);
    const solid = certainty === 'documented' || certainty === 'secondary_source';
    return (
      <g key={segment.start} className={`bar bar-${certainty}`}>
        <title>{name}</title>
        <rect
          x={left} y={y} width={wide} height={bar_height} rx={5}
          fill={certainty === 'not_known' ? '#fff' : solid ? color : `url(#${hatch(drawing, color)})`}
          stroke={certainty === 'not_known' ? unknown_color : color}
        />
        {certainty === 'secondary_source' && <rect className="bar-dashes" x={left + 3} y={y + 3} width={Math.max(wide - 6, 0)} height={bar_height - 6} rx={3} />}
        {fits > 5 && (
          <text x={left + 9} y={y + 19} className={solid ? 'on-color' : 'on-paper'}>
            {name.length > fits ? `${name.slice(0, fits - 1)}…` : name}
          </text>
        )}
      </g>
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
      </svg>
    </div>
  );
}
