// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { LineField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Answer, Failure } from '@platform/states/states';
import type { Case } from '../record/api';
import { AnswerForm } from './answer_form';
import { useEndMembership, useTeam, type CaseTeam } from './api';
import { RequestState } from './request_state';
import './team.scss';

type Member = CaseTeam['members'][number];

function EndForm({ record, member, mine, on_leave }: { record: Case; member: Member; mine: boolean; on_leave: () => void }) {
  const t = useText('cases.team');
  const navigate = useNavigate();
  const end = useEndMembership(record.case_id, member.account_id);
  const [reason, set_reason] = useState('');
  const [tried, set_tried] = useState(false);
  const short = reason.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    // Who leaves no longer reads the record from the same moment: the list is where to go.
    if (!short) end.mutate(reason.trim(), { onSuccess: () => (mine ? void navigate('/casi') : on_leave()) });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t(mine ? 'leave_case' : 'let_go_of', { name: member.display_name })}>
      <LineField label={t('why')} maxLength={1000} value={reason} error={tried && short ? t('missing_why') : undefined} onChange={({ target }) => set_reason(target.value)} />
      {end.isError && <Failure problem={problem_of(end.error)} />}
      <div className="form-actions">
        <Button color="primary" size="sm" type="submit" disabled={end.isPending}>{t(mine ? 'leave_case' : 'let_go')}</Button>
        <Button color="secondary" outline size="sm" type="button" onClick={on_leave}>{t('stay')}</Button>
      </div>
    </form>
  );
}

function MemberLine({ record, member }: { record: Case; member: Member }) {
  const t = useText('cases.team');
  const language = useLanguage();
  const { account } = useAccount();
  const [ending, set_ending] = useState(false);
  const mine = member.account_id === account.account_id;
  const may_end = !member.to && member.role !== 'responsible' && (mine ? record.may.includes('case.leave') : record.may.includes('case.staff'));
  const from = format_date(member.from, language);
  return (
    <li>
      <p className="row-title">{member.display_name}</p>
      <p className="row-detail">{t(`roles.${member.role}`)} · {member.body_name}</p>
      <p className="row-detail">{member.to ? t('until', { from, to: format_date(member.to < member.from ? member.from : member.to, language) }) : t('since', { from })}{member.words && <> · «{member.words}»</>}</p>
      {may_end && (ending ? <EndForm record={record} member={member} mine={mine} on_leave={() => set_ending(false)} /> : (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_ending(true)}>{t(mine ? 'leave_case' : 'let_go')}{!mine && <span className="visually-hidden">: {member.display_name}</span>}</button>
      ))}
    </li>
  );
}

/** Who works on the case, over all bodies; who has asked to; who did before. */
export function TeamOfCase({ record }: { record: Case }) {
  const t = useText('cases.team');
  const { today } = useAccount();
  const query = useTeam(record.case_id);
  return (
    <section aria-labelledby="team-title">
      <h2 id="team-title">{t('title')}</h2>
      <Answer query={query}>
        {({ members, requests }) => {
          const past = members.filter(({ to }) => to !== undefined && to < today);
          const waiting = requests.filter(({ state }) => state === 'waiting');
          return (
            <>
              {waiting.map((request) => (
                <div key={request.request_id} className="join-asked">
                  <p className="tags"><RequestState state={request.state} /></p>
                  <p><strong>{request.display_name}</strong> ({t(`roles.${request.role}`)}, {request.body_name}) {t('asks')} «{request.reason}»</p>
                  {record.may.includes('case.staff') && <AnswerForm request={request} />}
                </div>
              ))}
              <ul className="rows">{members.filter(({ to }) => to === undefined || to >= today).map((one) => <MemberLine key={`${one.account_id}${one.from}`} record={record} member={one} />)}</ul>
              {past.length > 0 && (
                <details className="item-term">
                  <summary>{t('before', { count: past.length })}</summary>
                  <ul className="rows">{past.map((one) => <MemberLine key={`${one.account_id}${one.from}`} record={record} member={one} />)}</ul>
                </details>
              )}
            </>
          );
        }}
      </Answer>
    </section>
  );
}
