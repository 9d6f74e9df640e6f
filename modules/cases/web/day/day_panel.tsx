// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Answer } from '@platform/states/states';
import { CaseRow } from '../record/case_row';

type MyDay = Schema<'MyDay'>;

function Due({ due }: Pick<MyDay, 'due'>) {
  const t = useText('cases.day');
  if (due.length === 0) return <p className="quiet">{t('nothing_due')}</p>;
  return (
    <ol className="rows">
      {due.map(({ row, late_actions }) => (
        <CaseRow key={row.case_id} row={row}>
          {late_actions > 0 && <span className="tag tag-late"><Icon name="warning_circle" size="xs" /> {t('late_actions', { count: late_actions })}</span>}
        </CaseRow>
      ))}
    </ol>
  );
}

function Changed({ changed, since }: Pick<MyDay, 'changed' | 'since'>) {
  const t = useText('cases.day');
  const language = useLanguage();
  const person = useText('people.person');
  const client = useQueryClient();
  const look = useMutation({ mutationFn: () => send<undefined>('POST', '/my-day/look'), onSuccess: () => void client.invalidateQueries({ queryKey: ['desk', 'my_day'] }) });
  if (changed.length === 0) return null;
  return (
    <>
      <h3>{since ? t('changed_since', { when: format_instant(since, language) }) : t('changed')}</h3>
      <ul className="rows">
        {changed.map(({ row, what, at, by_name }) => (
          <li key={`${row.case_id}${at}`}>
            <p className="row-title"><Link to={`/casi/${row.case_id}`}>{row.person_name ?? person(row.anonymous ? 'anonymous' : 'withheld')}</Link></p>
            <p className="row-detail">{t(`what.${what}`, { name: by_name })} · {format_instant(at, language)}</p>
          </li>
        ))}
      </ul>
      <p className="list-more"><button type="button" className="btn btn-outline-primary btn-sm" disabled={look.isPending} onClick={() => look.mutate()}>{t('seen')}</button></p>
    </>
  );
}

function Covering({ covering }: Pick<MyDay, 'covering'>) {
  const t = useText('cases.day');
  const language = useLanguage();
  if (covering.length === 0) return null;
  return (
    <>
      <h3>{t('covering')}</h3>
      <ul className="rows">
        {covering.map((one) => (
          <li key={one.account_id}>
            <p className="row-title">{t('cover', { name: one.display_name, date: format_date(one.to, language) })}</p>
            <p className="row-detail">{t('cases', { count: one.open_cases })}{one.late_steps > 0 && <>, <strong>{t('late', { count: one.late_steps })}</strong></>}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is late and why, what others changed, whom one stands in for: before the desk, because these people are already followed. */
export function DayPanel() {
  const t = useText('cases.day');
  const may = useMay()('day.read');
  const query = useQuery({ queryKey: ['desk', 'my_day'], queryFn: ({ signal }) => get<MyDay>('/my-day', undefined, signal), enabled: may });
  if (!may || (query.data?.open_cases === 0 && query.data.covering.length === 0)) return null;
  return (
    <Panel title={t('title')} className="day-panel">
      <Answer query={query}>{(day) => <><Due due={day.due} /><Changed changed={day.changed} since={day.since} /><Covering covering={day.covering} /></>}</Answer>
    </Panel>
  );
}
