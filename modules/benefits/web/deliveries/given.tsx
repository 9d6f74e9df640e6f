// SPDX-License-Identifier: EUPL-1.2
import { Bars } from '@platform/chart/bars';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { format_cents } from '@funds/lines/money';
import type { Intervention } from './api';
import { format_amount, totals_of } from './amounts';

/** Granted, given and left, at a glance and in words; then month by month. */
export function Given({ one }: { one: Intervention }) {
  const t = useText('benefits.deliveries');
  const language = useLanguage();
  const { granted, delivered, left } = totals_of(one);
  const words = (value: number) => format_amount(one, { hundredths: value, sum_cents: value }, t, language);
  const over = one.state === 'revoked' || one.state === 'closed';
  const months = one.months.map((month) => ({
    key: month.month,
    label: format_date(`${month.month}-01`, language, 'month'),
    words: <>{format_amount(one, month, t, language)}{month.absences > 0 && <> · {t('absences', { count: month.absences })}</>}</>,
    parts: [{ shape: 'full' as const, value: one.by_sum ? month.sum_cents : month.hundredths }],
  }));
  return (
    <>
      <Bars
        label={t('given')}
        bars={[{
          key: 'all',
          label: t('given_of', { granted: words(granted) }),
          words: <>{t(over ? 'given_over' : 'given_words', { delivered: words(delivered), left: words(left) })}{delivered > granted && <> <strong>{t('beyond_words', { sum: words(delivered - granted) })}</strong></>}</>,
          parts: [{ shape: 'full', value: Math.min(delivered, granted) }, ...(delivered > granted ? [{ shape: 'hatched' as const, value: delivered - granted }] : []), { shape: 'ground', value: left }],
        }]}
      />
      {!one.by_sum && one.spent_cents !== undefined && <p className="quiet">{t('paid', { spent: format_cents(one.spent_cents, language), granted: format_cents(one.granted_cents ?? 0, language) })}</p>}
      {months.length > 0 && <><h3>{t('by_month')}</h3><Bars label={t('by_month')} bars={months} /></>}
    </>
  );
}
