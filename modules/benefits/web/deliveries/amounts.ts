// SPDX-License-Identifier: EUPL-1.2
import type { TFunction } from 'i18next';
import type { Language } from '@platform/i18n/languages';
import { format_cents } from '@funds/lines/money';
import type { Intervention } from './api';

/** "25,5 ore", or money where money is what is given. */
export function format_amount(one: Intervention, amounts: { hundredths: number; sum_cents: number }, t: TFunction, language: Language): string {
  if (one.by_sum) return format_cents(amounts.sum_cents, language);
  const number = new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', { maximumFractionDigits: 2 }).format(amounts.hundredths / 100);
  return `${number} ${t(`units.${one.unit}`)}`;
}

/** What was granted, delivered and is left, in what the grant counts: cents, or hundredths of a unit. */
export function totals_of(one: Intervention): { granted: number; delivered: number; left: number } {
  const granted = one.by_sum ? (one.granted_cents ?? 0) : (one.granted_quantity ?? 0) * 100;
  const delivered = one.by_sum ? (one.spent_cents ?? 0) : one.delivered_hundredths;
  return { granted, delivered, left: Math.max(granted - delivered, 0) };
}
