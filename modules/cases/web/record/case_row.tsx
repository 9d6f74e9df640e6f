// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useAccount } from '@platform/session/session';
import { PersonRow } from '@people/person/person_row';
import { useFunctionName } from '@territory/competence/api';
import type { CaseRow as Row } from './api';

/** The next step, and whether its day has come or gone. */
function NextStep({ on }: { on: string | undefined }) {
  const t = useText('cases.record');
  const language = useLanguage();
  const { today } = useAccount();
  if (!on) return <span className="tag">{t('no_next_step')}</span>;
  const date = format_date(on, language);
  if (on < today) return <span className="tag tag-late"><Icon name="warning_circle" size="xs" /> {t('next_step_late', { date })}</span>;
  return <span className={on === today ? 'tag tag-soon' : 'tag'}><Icon name="calendar" size="xs" /> {t('next_step_by', { date })}</span>;
}

export function CaseRow({ row, children }: { row: Row; children?: ReactNode }) {
  const t = useText('cases.record');
  const language = useLanguage();
  const function_name = useFunctionName();
  const detail = (
    <>
      {function_name(row.function)} · {row.municipality_name} · {t('opened', { when: format_instant(row.opened_at, language) })}
      {row.worker_name && <> · {t('followed_by', { name: row.worker_name })}</>}
    </>
  );
  return (
    <PersonRow to={`/casi/${row.case_id}`} record={row} detail={detail}>
      {row.state === 'closed' && <span className="tag tag-done">{t('states.closed')}</span>}
      {row.priority !== 'ordinary' && <span className={row.priority === 'urgent' ? 'tag tag-urgent' : 'tag tag-soon'}>{t(`priorities.${row.priority}`)}</span>}
      {row.state === 'open' && <NextStep on={row.next_step_on} />}
      {children}
    </PersonRow>
  );
}
