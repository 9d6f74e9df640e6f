// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { detail_of, type TimelineLine } from '@identity/traces/traces';

/** The facts this module announces, as the timeline tells them. */
export function ContactFactWords({ line }: { line: TimelineLine }) {
  const t = useText('access.contacts');
  const language = useLanguage();
  const due_on = detail_of(line).due_on;
  const [, happened] = line.kind.split('.');
  const words = t(`facts.${happened}`, { defaultValue: line.kind });
  return typeof due_on === 'string' ? `${words} ${t('facts_due', { date: format_date(due_on, language) })}` : words;
}
