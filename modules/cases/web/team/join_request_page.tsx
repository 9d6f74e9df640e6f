// SPDX-License-Identifier: EUPL-1.2
import { Link, useParams } from 'react-router';
import { format_instant } from '@platform/dates/instants';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { useAccount } from '@platform/session/session';
import { Answer } from '@platform/states/states';
import { AnswerForm } from './answer_form';
import { useJoinRequest, type JoinRequest } from './api';
import { RequestState } from './request_state';
import './team.scss';

function Sheet({ request }: { request: JoinRequest }) {
  const t = useText('cases.team');
  const language = useLanguage();
  const { account } = useAccount();
  return (
    <div className="card-sheet join-sheet">
      <p className="tags"><RequestState state={request.state} /></p>
      <blockquote className="told" lang="it">{request.reason}</blockquote>
      <dl className="facts">
        <Fact name={t('who')}>{request.display_name} · {request.body_name}</Fact>
        <Fact name={t('as')}>{t(`roles.${request.role}`)}</Fact>
        <Fact name={t('asked_on')}>{format_instant(request.asked_at, language)}</Fact>
        {request.answered_by && request.answered_at && <Fact name={t('answer')}>{request.answered_by}, {format_instant(request.answered_at, language)}{request.words && <> · «{request.words}»</>}</Fact>}
      </dl>
      <p className="list-more"><Link to={`/casi/${request.case_id}`}>{t('to_case')}</Link></p>
      {request.state === 'waiting' && request.account_id !== account.account_id && <AnswerForm request={request} />}
    </div>
  );
}

/** Where whoever follows a case lets a colleague in, or says why not. */
export function JoinRequestPage() {
  const t = useText('cases.team');
  const { request_id = '' } = useParams();
  return (
    <Page title={t('request')} lead={t('request_lead')} crumbs={[{ to: '/scrivania', label: t('desk') }]}>
      <Answer query={useJoinRequest(request_id)}>{(request) => <Sheet request={request} />}</Answer>
    </Page>
  );
}
