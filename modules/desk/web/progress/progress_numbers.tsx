// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_duration } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Numbers } from '@platform/start/panel';
import type { Progress } from './api';

export const measures = ['recorded', 'taken', 'waiting', 'late', 'unrouted'] as const;

/** Each number leads to its definition, its date and its rows. */
export function ProgressNumbers({ progress, link_to = '/andamento' }: { progress: Progress; link_to?: string }) {
  const t = useText('desk.progress');
  const language = useLanguage();
  const median = progress.median_hours_to_taken;
  return (
    <Numbers>
      {measures.map((measure) => (
        <li key={measure} className={measure === 'late' && progress.late > 0 ? 'late' : ''}>
          <Link to={`${link_to}#${measure}`}><span className="number">{progress[measure]}</span> <span className="number-words">{t(`measures.${measure}.name`, { count: progress[measure] })}</span></Link>
        </li>
      ))}
      <li>
        <Link to={`${link_to}#median`}>
          <span className="number">{median === undefined ? t('none_yet') : median === 0 ? t('within_the_hour') : format_duration(median * 3600, language)}</span>{' '}
          <span className="number-words">{t('measures.median.name')}</span>
        </Link>
      </li>
    </Numbers>
  );
}
