// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_instant } from '@platform/dates/instants';
import { ChoiceField, TextField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { asked_roles, useAnswer, useAskToJoin, useTeam, type JoinRequest, type MemberRole } from './api';
import { RequestState } from './request_state';
import './team.scss';

/** What became of one's own request, in the words of who answered. */
function Asked({ request }: { request: JoinRequest }) {
  const t = useText('cases.team');
  const language = useLanguage();
  const withdraw = useAnswer(request.request_id, 'withdrawal');
  return (
    <div className="join-asked">
      <p className="tags"><RequestState state={request.state} /></p>
      <p>{t('you_asked', { when: format_instant(request.asked_at, language) })} «{request.reason}»</p>
      {request.words && <blockquote className="told" lang="it">{request.words}</blockquote>}
      {request.answered_by && request.state !== 'withdrawn' && <p className="quiet">{t('answered_by', { name: request.answered_by, when: request.answered_at ? format_instant(request.answered_at, language) : '' })}</p>}
      {withdraw.isError && <Failure problem={problem_of(withdraw.error)} />}
      {request.state === 'waiting' && <button type="button" className="btn btn-outline-primary btn-sm" disabled={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{t('withdraw')}</button>}
    </div>
  );
}

function AskForm({ case_id }: { case_id: string }) {
  const t = useText('cases.team');
  const [key] = useState(() => crypto.randomUUID());
  const ask = useAskToJoin(case_id, key);
  const [role, set_role] = useState<MemberRole>('co_worker');
  const [reason, set_reason] = useState('');
  const [tried, set_tried] = useState(false);
  const short = reason.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (!short) ask.mutate({ role, reason: reason.trim() });
  };
  return (
    <form className="edit-form" onSubmit={submit} noValidate aria-label={t('ask')}>
      <ChoiceField label={t('as')} options={asked_roles.map((value) => ({ value, label: t(`roles.${value}`) }))} value={role} onChange={({ target }) => set_role(target.value as MemberRole)} />
      <TextField label={t('why')} hint={t('why_hint')} rows={3} maxLength={1000} value={reason} error={tried && short ? t('missing_why') : undefined} onChange={({ target }) => set_reason(target.value)} />
      {ask.isError && <Failure problem={problem_of(ask.error)} />}
      <div className="form-actions"><Button color="primary" type="submit" disabled={ask.isPending}>{t('ask_now')}</Button></div>
    </form>
  );
}

/** On the stub: a colleague asks to work on the case, and reads here what was answered. */
export function AskToJoin({ case_id }: { case_id: string }) {
  const t = useText('cases.team');
  const { data } = useTeam(case_id);
  if (!data) return null;
  const [last] = data.requests;
  return (
    <section aria-labelledby="join-title">
      <h2 id="join-title">{t('ask')}</h2>
      {last && <Asked request={last} />}
      {last?.state !== 'waiting' && <AskForm case_id={case_id} />}
    </section>
  );
}
