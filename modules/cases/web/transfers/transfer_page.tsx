// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { format_instant } from '@platform/dates/instants';
import { TextField } from '@platform/field/fields';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { Answer, Failure } from '@platform/states/states';
import { WhySeen } from '@identity/traces/why';
import { PersonFacts } from '@people/person/person_facts';
import { PersonName } from '@people/person/person_name';
import { useFunctionName } from '@territory/competence/api';
import { useTransfer, useTransferAct, type Transfer } from './api';
import { TransferState } from './transfer_state';
import './transfers.scss';

function AnswerForm({ transfer }: { transfer: Transfer }) {
  const t = useText('cases.transfers');
  const navigate = useNavigate();
  const [words, set_words] = useState('');
  const [missing, set_missing] = useState(false);
  const accept = useTransferAct<{ words?: string }>(transfer.transfer_id, 'acceptance');
  const refuse = useTransferAct<{ words: string }>(transfer.transfer_id, 'refusal');
  const failed = accept.error ?? refuse.error;
  const said = words.trim();
  const busy = accept.isPending || refuse.isPending;
  return (
    <form
      className="edit-form card-sheet"
      noValidate
      aria-label={t('answer_form')}
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate(said === '' ? {} : { words: said }, { onSuccess: () => void navigate(`/casi/${transfer.case_id}`) });
      }}
    >
      <h2>{t('answer_form')}</h2>
      <p className="field-help">{t('accept_means')}</p>
      <TextField label={t('words')} hint={t('words_hint')} rows={3} maxLength={1000} value={words} error={missing && said.length < 3 ? t('missing_words') : undefined} onChange={({ target }) => set_words(target.value)} />
      {failed && <Failure problem={problem_of(failed)} />}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={busy}>{t('accept')}</Button>
        <Button color="secondary" outline type="button" disabled={busy} onClick={() => (said.length < 3 ? set_missing(true) : refuse.mutate({ words: said }, { onSuccess: () => void navigate('/scrivania') }))}>{t('refuse')}</Button>
      </div>
    </form>
  );
}

/** Back at the sender: read, and off the desk. */
function Returned({ transfer }: { transfer: Transfer }) {
  const t = useText('cases.transfers');
  const navigate = useNavigate();
  const note = useTransferAct(transfer.transfer_id, 'acknowledgement');
  return (
    <div className="sheet-actions">
      <Link className="btn btn-primary" to={`/casi/${transfer.case_id}`}>{t('to_case')}</Link>
      <button type="button" className="btn btn-outline-primary" disabled={note.isPending} onClick={() => note.mutate(undefined, { onSuccess: () => void navigate('/scrivania') })}>{t('noted')}</button>
      {note.isError && <Failure problem={problem_of(note.error)} />}
    </div>
  );
}

function Sheet({ transfer }: { transfer: Transfer }) {
  const t = useText('cases.transfers');
  const language = useLanguage();
  const function_name = useFunctionName();
  const receives = transfer.why.some(({ relation }) => relation === 'receiver');
  return (
    <div className="sheet">
      <div>
        <p className="tags"><TransferState state={transfer.state} /></p>
        {transfer.words && <section aria-labelledby="words-title"><h2 id="words-title">{t('answer')}</h2><blockquote className="told" lang="it">{transfer.words}</blockquote></section>}
        <PersonFacts person={transfer.person} />
        {transfer.summary && <section aria-labelledby="summary-title"><h2 id="summary-title">{t('summary')}</h2><blockquote className="told" lang="it">{transfer.summary}</blockquote></section>}
        {transfer.may.includes('transfer.answer') && <AnswerForm transfer={transfer} />}
      </div>
      <div>
        {!receives && transfer.state === 'refused' && <Returned transfer={transfer} />}
        {transfer.state === 'accepted' && <p><Link to={`/casi/${transfer.case_id}`}>{t('to_case')}</Link></p>}
        <WhySeen why={transfer.why} />
        <section aria-label={t('facts')}>
          <dl className="facts">
            <Fact name={t('from')}>{transfer.from_team_name} · {transfer.from_body_name}</Fact>
            <Fact name={t('to')}>{transfer.to_team_name} · {transfer.to_body_name}</Fact>
            <Fact name={t('reason')}>{t(`reasons.${transfer.reason}`)}</Fact>
            <Fact name={t('need_area')}>{function_name(transfer.function)} · {transfer.municipality_name}</Fact>
            <Fact name={t('proposed_on')}>{transfer.proposed_by}, {format_instant(transfer.proposed_at, language)}</Fact>
            <Fact name={t('keep')}>{transfer.keep_days === 0 ? t('keep_none') : t('days', { count: transfer.keep_days })}</Fact>
            {transfer.answered_by && transfer.answered_at && <Fact name={t('answered_on')}>{transfer.answered_by}, {format_instant(transfer.answered_at, language)}</Fact>}
          </dl>
        </section>
      </div>
    </div>
  );
}

export function TransferPage() {
  const t = useText('cases.transfers');
  const { transfer_id = '' } = useParams();
  const query = useTransfer(transfer_id);
  return (
    <Page title={t('one')} lead={query.data && <PersonName anonymous={!query.data.person} person={query.data.person} />} crumbs={[{ to: '/scrivania', label: t('desk') }]}>
      <Answer query={query}>{(transfer) => <Sheet transfer={transfer} />}</Answer>
    </Page>
  );
}
