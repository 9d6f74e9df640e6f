// SPDX-License-Identifier: EUPL-1.2
import type { Schema } from '../api/schema';
import type { Language } from '../i18n/languages';

/** How much of a date is known. A date known to the year is never shown with a day. */
export type DatePrecision = Schema<'Precision'>;

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };
const shapes: Record<Exclude<DatePrecision, 'unknown'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** A civil date has no time zone: it is read and written as UTC so that no zone can move it by a day. */
export function civil(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function browser_today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function is_civil_date(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = civil(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function format_date(date: string, language: Language, precision: DatePrecision = 'day'): string {
  const shape = shapes[precision === 'unknown' ? 'day' : precision];
  const text = new Intl.DateTimeFormat(locales[language], { ...shape, timeZone: 'UTC' }).format(civil(date));
  return language === 'it' && precision === 'day' ? text.replace(/^1 /, '1º ') : text;
}

const elisions: Record<string, string> = { il: 'l’', al: 'all’', dal: 'dall’', del: 'dell’', nel: 'nell’' };

/** Italian drops the vowel of the article before "otto" and "undici": "entro l’11 dicembre 2026". */
export function elided(text: string): string {
  return text.replace(/(?<=^|\s)(il|al|dal|del|nel) (?=(?:8|11) \p{Ll}+ \d{4})/gu, (whole, article: string) => elisions[article] ?? whole);
}

/** Italian joins the preposition to the article. */
function italian(preposition: 'da' | 'a', date: string, precision: DatePrecision): string {
  return elided(`${preposition}${precision === 'month' ? '' : 'l'} ${format_date(date, 'it', precision)}`);
}

export interface Period {
  valid_from?: string | null;
  from_precision?: DatePrecision;
  valid_to?: string | null;
}

/** "dal 1º luglio 2022 al 31 dicembre 2023", with what is not known said in words. */
export function format_period(period: Period, language: Language): string {
  const precision = period.from_precision ?? 'day';
  const { valid_from: from, valid_to: to } = period;
  const known = from && precision !== 'unknown';
  if (language === 'it') {
    const start = known ? italian('da', from, precision) : '';
    const end = to ? italian('a', to, 'day') : '';
    if (start && end) return `${start} ${end}`;
    if (start) return `${start}, in corso`;
    return end ? `fino ${end} (inizio non noto)` : 'inizio non noto, in corso';
  }
  if (known && to) return `${format_date(from, 'en', precision)} to ${format_date(to, 'en')}`;
  if (known) return `since ${format_date(from, 'en', precision)}`;
  return to ? `until ${format_date(to, 'en')} (start not known)` : 'start not known, still in force';
}
