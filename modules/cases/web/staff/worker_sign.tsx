// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import type { Worker } from './api';

/** That somebody is away or has left, in words and with a sign: the colour only repeats it. */
export function WorkerSign({ worker }: { worker: Worker }) {
  const t = useText('cases.staff');
  const language = useLanguage();
  const { absence, worker_state } = worker;
  if (worker_state === 'gone') return <span className="tag tag-late"><Icon name="warning_circle" size="xs" /> {t('gone')}</span>;
  if (!absence) return null;
  const date = format_date(worker_state === 'absent' ? absence.to : absence.from, language);
  return (
    <span className={worker_state === 'absent' ? 'tag tag-soon' : 'tag'}>
      <Icon name="calendar" size="xs" /> {t(worker_state === 'absent' ? 'away_until' : 'away_from', { date })}
      {absence.cover_name && <> · {t('cover_of', { name: absence.cover_name })}</>}
    </span>
  );
}
