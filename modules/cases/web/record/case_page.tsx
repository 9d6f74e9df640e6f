// SPDX-License-Identifier: EUPL-1.2
import { useParams } from 'react-router';
import { format_duration, format_instant, seconds_between } from '@platform/dates/instants';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { SlotOutlet } from '@platform/slots/slots';
import { Answer } from '@platform/states/states';
import { Privacy } from '@access/contacts/privacy';
import { Told } from '@access/contacts/told';
import { Readers } from '@identity/traces/readers';
import { WhySeen } from '@identity/traces/why';
import { PersonFacts } from '@people/person/person_facts';
import { PersonName } from '@people/person/person_name';
import { useFunctionName } from '@territory/competence/api';
import { useCase, type Case } from './api';
import { case_parts } from './case_slots';
import { CaseClosure } from './closure';
import { CaseHistory } from './history';
import { GiveCase } from '../staff/give_case';
import { GoalsOfCase } from '../goals/goals_of_case';
import { TeamOfCase } from '../team/team_of_case';
import { CaseTransfers } from '../transfers/case_transfers';
import { Stub } from './stub';
import { CaseWork } from './work';
import './cases.scss';

function Charge({ record }: { record: Case }) {
  const t = useText('cases.record');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <section aria-label={t('charge')}>
      <dl className="facts">
        <Fact name={t('worker')}>{record.worker?.display_name ?? t('nobody')}</Fact>
        {record.assignment && <Fact name={t('assigned')}>{t('assigned_by', { name: record.assignment.assigned_by, when: format_instant(record.assignment.assigned_at, language) })}{record.assignment.reason && <> «{record.assignment.reason}»</>}</Fact>}
        <Fact name={t('team')}>{record.team_name} · {record.in_charge_name}</Fact>
        {record.deciding_name && <Fact name={t('deciding')}>{record.deciding_name}</Fact>}
        <Fact name={t('need_area')}>{function_name(record.function)} · {record.municipality_name}</Fact>
        <Fact name={t('opened_on')}>
          {format_instant(record.opened_at, language)}, {t('after', { time: format_duration(seconds_between(record.recorded_at, record.opened_at), language) })}
        </Fact>
        {record.closed_at && record.outcome && <Fact name={t('closed_on')}>{format_instant(record.closed_at, language)} · {t(`outcomes.${record.outcome}`)}{record.closing_words && <> «{record.closing_words}»</>}</Fact>}
        <Fact name={t('number')}><code>{record.case_id}</code></Fact>
      </dl>
    </section>
  );
}

function Sheet({ record }: { record: Case }) {
  const t = useText('cases.record');
  return (
    <div className="sheet">
      <div>
        <p className="tags">
          <span className={record.state === 'open' ? 'tag' : 'tag tag-done'}>{t(`states.${record.state}`)}</span>
          {record.work && record.work.priority !== 'ordinary' && <span className={record.work.priority === 'urgent' ? 'tag tag-urgent' : 'tag tag-soon'}>{t(`priorities.${record.work.priority}`)}</span>}
        </p>
        <PersonFacts person={record.person} />
        {record.work && <CaseWork record={record} work={record.work} />}
        {record.work && <GoalsOfCase record={record} />}
        <SlotOutlet slot={case_parts} props={{ record }} />
        {record.told && <Told content={record.told} />}
        <CaseHistory record={record} />
        {record.may.includes('case.readers') && <Readers path={`/cases/${record.case_id}/readings`} />}
      </div>
      <div>
        <CaseClosure record={record} />
        <GiveCase record={record} />
        <CaseTransfers record={record} />
        <WhySeen why={record.why} />
        <Charge record={record} />
        <TeamOfCase record={record} />
        {record.privacy && <Privacy privacy={record.privacy} recorded />}
      </div>
    </div>
  );
}

export function CasePage() {
  const t = useText('cases.record');
  const { case_id = '' } = useParams();
  const query = useCase(case_id);
  return (
    <Page
      title={query.data?.stub ? t('stub.title') : t('case')}
      lead={query.data && !query.data.stub && <PersonName anonymous={query.data.anonymous} person={query.data.person} />}
      crumbs={[{ to: '/casi', label: t('title') }]}
    >
      <Answer query={query}>{(record) => (record.stub ? <Stub record={record} /> : <Sheet record={record} />)}</Answer>
    </Page>
  );
}
