// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useFunctionName } from '@territory/competence/api';
import type { ReferralRow } from './api';
import { ReferralState } from './state_tag';

/** Where a person was sent and what became of it: the state, the day, and the words the receiver chose. */
export function ReferralLine({ row }: { row: ReferralRow }) {
  const t = useText('access.referrals');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <li>
      <p className="row-title"><Link to={`/invii/${row.referral_id}`} lang="it">{row.offer_name ?? row.to_body_name}</Link></p>
      <p className="row-detail">{t('from_to', { from: row.from_body_name, to: row.to_body_name })}</p>
      <p className="row-detail">{function_name(row.function)} · {row.municipality_name} · {t('sent_on', { when: format_instant(row.sent_at, language) })}</p>
      {row.words && <p className="row-detail" lang="it">«{row.words}»</p>}
      <p className="tags">
        <ReferralState state={row.state} />
        {row.reason && <span className="tag">{t(`reasons.${row.reason}`)}</span>}
        {row.state === 'sent' && <span className="quiet">{t('due', { date: format_date(row.due_on, language) })}</span>}
        {row.answered_at && row.state !== 'sent' && <span className="quiet">{format_instant(row.answered_at, language)}</span>}
      </p>
    </li>
  );
}
