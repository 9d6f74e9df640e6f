// SPDX-License-Identifier: EUPL-1.2
import { useToday } from '@platform/api/status';
import { format_date, format_period } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Timeline as TimelineData, TimelinePeriod } from './api';
import { CertaintyBadge } from './certainty_badge';
import { TimelineDrawing } from './timeline_drawing';
import { holds_on } from './timeline_scale';

interface Props {
  timeline: TimelineData;
  groups: string[];
  date: string;
  on_date: (date: string) => void;
}

/** A day inside the period: its first, or its last when nobody knows how it began. */
function day_in(period: TimelinePeriod, today: string): string {
  return period.valid_from ?? period.valid_to ?? today;
}

export function CompetenceTimeline({ timeline, groups, date, on_date }: Props) {
  const t = useText('territory.competence');
  const language = useLanguage();
  const today = useToday();
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      <p className="section-lead">{t('timeline.lead', { date: format_date(date, language) })}</p>
      <TimelineDrawing periods={timeline.periods} groups={groups} date={date} today={today} on_date={on_date} />
      <ol className="periods">
        {timeline.periods.map((period, index) => {
          const here = holds_on(period, date);
          return (
            <li key={index} className={here ? 'period here' : 'period'} aria-current={here ? 'date' : undefined}>
              <button type="button" onClick={() => on_date(day_in(period, today))}>
                <span className="period-when">{format_period(period, language)}</span>
                <span className="period-who">{period.deciding?.body_name ?? t('answer.unknown')}</span>
              </button>
              <CertaintyBadge certainty={period.deciding?.certainty ?? 'not_known'} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
