// SPDX-License-Identifier: EUPL-1.2
import { EditForm } from '@platform/edit/edit_form';
import { useText } from '@platform/i18n/texts';
import { priorities, useChangeCase, type Case, type CaseChange, type Work } from './api';

function change_of(texts: Record<string, string>, version: number): CaseChange {
  return { version, ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim() === '' ? null : text.trim()])) };
}

interface Props {
  record: Case;
  work: Work;
  on_done: () => void;
}

export function WorkForm({ record, work, on_done }: Props) {
  const t = useText('cases.record');
  const change = useChangeCase(record.case_id);
  return (
    <EditForm
      label={t('write')}
      fields={[
        { name: 'next_step', label: t('next_step'), input: 'line', max: 500 },
        { name: 'next_step_on', label: t('next_step_on'), input: 'date' },
        { name: 'priority', label: t('priority'), input: 'choice', options: priorities.map((value) => ({ value, label: t(`priorities.${value}`) })) },
        { name: 'summary', label: t('summary'), input: 'text', max: 8000 },
      ]}
      values={{ priority: work.priority, summary: work.summary ?? '', next_step: work.next_step ?? '', next_step_on: work.next_step_on ?? '' }}
      version={record.version}
      change_of={change_of}
      change={change}
      record={['case', record.case_id]}
      on_done={on_done}
    />
  );
}
