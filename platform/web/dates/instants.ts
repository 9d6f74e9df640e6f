// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../i18n/languages';

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

// An instant is shown as the clocks of the offices showed it, wherever the browser stands.
const zone = 'Europe/Rome';

/** The civil day, in the offices, on which something happened. */
export function day_of(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}

export function format_time(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** "24 novembre 2026, 10:31". */
export function format_instant(instant: string, language: Language): string {
  const date = new Intl.DateTimeFormat(locales[language], { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
  return `${date}, ${format_time(instant, language)}`;
}

const units = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;

/** "2 ore", "3 giorni": the greatest unit that says it, because nobody needs the seconds of a week. */
export function format_duration(seconds: number, language: Language): string {
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['minute', 60];
  const value = Math.max(1, Math.floor(seconds / size));
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

export function seconds_between(from: string, to: string): number {
  return Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
}
