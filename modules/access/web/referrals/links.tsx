// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Item } from '@desk/items/api';
import type { News } from '@desk/notices/api';
import { detail_of, type TimelineLine } from '@identity/traces/traces';

/** On the desk, the headline of an item opens the referral it is about. */
export function ItemReferral({ item }: { item: Item }) {
  const t = useText('access.referrals');
  return <Link to={`/invii/${item.subject_id}`}>{item.headline || t('without_name')}</Link>;
}

/** Among the notices, the way to what became of it. */
export function NewsReferral({ news }: { news: News }) {
  const t = useText('access.referrals');
  return <Link to={`/invii/${news.subject_id}`}>{news.headline || t('without_name')}</Link>;
}

/** In the log of readings, the way to the referral. */
export function ReadReferral({ record_id }: { record_id: string }) {
  const t = useText('access.referrals');
  return <Link to={`/invii/${record_id}`}>{t('open')}</Link>;
}

/** What became of a referral, as the timeline tells it. */
export function ReferralFactWords({ line }: { line: TimelineLine }) {
  const t = useText('access.referrals');
  const language = useLanguage();
  const { due_on, reason } = detail_of(line);
  const happened = line.kind.replace('.', '_');
  const words = t(`happened.${happened}`, { defaultValue: line.kind });
  if (typeof due_on === 'string') return `${words} ${t('due', { date: format_date(due_on, language) })}`;
  return typeof reason === 'string' && line.kind === 'referral.refused' ? `${words} ${t(`reasons.${reason}`, { defaultValue: '' })}` : words;
}
