// SPDX-License-Identifier: EUPL-1.2
import type { EditField } from '@platform/edit/edit_form';
import { useText } from '@platform/i18n/texts';
import { informed, reporter_kinds, type Report } from './api';

type Name = keyof Report;

export function useReporterChoices() {
  const t = useText('access.reports');
  return {
    kinds: reporter_kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    informed: informed.map((value) => ({ value, label: t(`informed.${value}`) })),
  };
}

/** What is written of who reports, for the form that puts it right and for the merge screen. */
export function useReportFields(): (EditField & { name: Name })[] {
  const t = useText('access.reports');
  const choices = useReporterChoices();
  return [
    { name: 'kind', label: t('kind'), input: 'choice', options: choices.kinds },
    { name: 'name', label: t('name'), input: 'line', max: 120 },
    { name: 'role', label: t('role'), input: 'line', max: 160 },
    { name: 'phone', label: t('phone'), input: 'line', max: 30 },
    { name: 'protocol', label: t('protocol'), input: 'line', max: 60 },
    { name: 'confidential', label: t('confidential'), input: 'choice', options: [{ value: 'false', label: t('no') }, { value: 'true', label: t('yes') }] },
    { name: 'person_informed', label: t('person_informed'), input: 'choice', options: choices.informed },
  ];
}

export function texts_of(report: Report): Record<string, string> {
  const { kind, name = '', role = '', phone = '', protocol = '', confidential, person_informed } = report;
  return { kind, name, role, phone, protocol, confidential: String(confidential), person_informed };
}

/** Empty text is nothing written. */
export function report_of(texts: Record<string, string>): Report {
  const some = (name: Name) => texts[name]?.trim() || undefined;
  return {
    // Both are among the options offered; the server refuses anything else.
    kind: texts.kind as Report['kind'],
    person_informed: texts.person_informed as Report['person_informed'],
    name: some('name'),
    role: some('role'),
    phone: some('phone'),
    protocol: some('protocol'),
    confidential: texts.confidential === 'true',
  };
}

/** Of a contact that was not written down as a report. */
export const no_report: Report = { kind: 'school', confidential: false, person_informed: 'not_known' };
