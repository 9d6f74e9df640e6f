// SPDX-License-Identifier: EUPL-1.2
import { Link, useParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { Answer, Failure } from '@platform/states/states';
import { WhySeen } from '@identity/traces/why';
import { useFunctionName } from '@territory/competence/api';
import { AnswerForm } from './answer_form';
import { useReferral, useReferralAct, type Referral } from './api';
import { ReferralState } from './state_tag';
import '../contacts/contacts.scss';
import './referrals.scss';

function SenderActs({ referral }: { referral: Referral }) {
  const t = useText('access.referrals');
  const withdraw = useReferralAct(referral.referral_id, 'withdrawal');
  const resolve = useReferralAct(referral.referral_id, 'resolution');
  const failed = withdraw.error ?? resolve.error;
  return (
    <div className="sheet-actions">
      {referral.may.includes('referral.resolve') && (
        <>
          {referral.contact_id && <Link className="btn btn-primary" to={`/contatti/${referral.contact_id}/servizi`}>{t('another')}</Link>}
          <button type="button" className="btn btn-outline-primary" disabled={resolve.isPending} onClick={() => resolve.mutate(undefined)}>{t('resolve')}</button>
        </>
      )}
      {referral.may.includes('referral.withdraw') && (
        <button type="button" className="btn btn-outline-primary" disabled={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{t('withdraw')}</button>
      )}
      {referral.contact_id && <Link className="btn btn-outline-primary" to={`/contatti/${referral.contact_id}`}>{t('contact')}</Link>}
      {failed && <Failure problem={problem_of(failed)} />}
    </div>
  );
}

/** Who the person is, where it was shared; that it was not is said too. */
function Who({ referral }: { referral: Referral }) {
  const t = useText('access.referrals');
  const language = useLanguage();
  const { person } = referral;
  if (!person) return referral.message ? <p>{t(referral.person_shared ? 'person_hidden' : 'person_not_shared')}</p> : null;
  return (
    <dl className="facts">
      <Fact name={t('person')}>{person.given_name} {person.family_name} {person.fictitious && <FictitiousMark />}</Fact>
      {person.birth_date && <Fact name={t('birth_date')}>{format_date(person.birth_date, language)}</Fact>}
      {person.phone && <Fact name={t('phone')}><a href={`tel:${person.phone.replaceAll(' ', '')}`}>{person.phone}</a></Fact>}
    </dl>
  );
}

function Sheet({ referral }: { referral: Referral }) {
  const t = useText('access.referrals');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <div className="sheet">
      <div>
        <p className="tags"><ReferralState state={referral.state} />{referral.reason && <span className="tag">{t(`reasons.${referral.reason}`)}</span>}</p>
        {referral.words && <section aria-labelledby="words-title"><h2 id="words-title">{t('answer_words')}</h2><blockquote className="told" lang="it">{referral.words}</blockquote></section>}
        {referral.message && (
          <section aria-labelledby="shared-title">
            <h2 id="shared-title">{t('shared')}</h2>
            <blockquote className="told" lang="it">{referral.message}</blockquote>
            <Who referral={referral} />
          </section>
        )}
        {referral.may.includes('referral.answer') && <AnswerForm key={referral.state} referral={referral} />}
      </div>
      <div>
        <SenderActs referral={referral} />
        <WhySeen why={referral.why} />
        <section aria-label={t('facts')}>
          <dl className="facts">
            <Fact name={t('from')}>{referral.from_body_name}{referral.sent_by && ` · ${referral.sent_by}`}</Fact>
            <Fact name={t('to')}>{referral.to_body_name}</Fact>
            {referral.offer_id && <Fact name={t('service')}><Link to={`/servizi/${referral.offer_id}`} lang="it">{referral.offer_name}</Link></Fact>}
            <Fact name={t('sent_at')}>{format_instant(referral.sent_at, language)}</Fact>
            {referral.state === 'sent' ? <Fact name={t('due_on')}>{format_date(referral.due_on, language)}</Fact>
              : referral.answered_at && <Fact name={t('answered_at')}>{format_instant(referral.answered_at, language)}</Fact>}
            <Fact name={t('need_area')}>{function_name(referral.function)} · {referral.municipality_name}</Fact>
          </dl>
        </section>
      </div>
    </div>
  );
}

export function ReferralPage() {
  const t = useText('access.referrals');
  const { referral_id = '' } = useParams();
  const query = useReferral(referral_id);
  return (
    <Page title={t('referral')} lead={query.data && (query.data.offer_name ?? query.data.to_body_name)} crumbs={[{ to: '/invii', label: t('title') }]}>
      <Answer query={query}>{(referral) => <Sheet referral={referral} />}</Answer>
    </Page>
  );
}
