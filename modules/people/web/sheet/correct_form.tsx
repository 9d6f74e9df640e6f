// SPDX-License-Identifier: EUPL-1.2
import { useRef } from 'react';
import { EditForm } from '@platform/edit/edit_form';
import { useText } from '@platform/i18n/texts';
import { useCorrectPerson, type PersonChange, type PersonContent, type PersonSheet } from './api';
import { texts_of, useSheetFields } from './fields';

const required = ['given_name', 'family_name', 'identity_kind'];
const codes = ['tax_code', 'health_code'];

/** As on the card, in groups or in small letters; empty text removes. */
function sent(name: string, text: string): unknown {
  if (name === 'tax_code_seen') return text === 'true';
  const written = codes.includes(name) ? text.replaceAll(/\s/g, '').toUpperCase() : text.trim();
  return written === '' && !required.includes(name) ? null : written;
}

interface Props {
  sheet: PersonSheet;
  known: PersonContent;
  on_done: () => void;
}

/** What is known, put right, and why: the reason stays in the history and is not asked again on the merge screen. */
export function CorrectForm({ sheet, known, on_done }: Props) {
  const t = useText('people.sheet');
  const fields = useSheetFields();
  const correct = useCorrectPerson(sheet.person_id);
  const reason = useRef('');
  const change_of = ({ reason: written, ...texts }: Record<string, string>, version: number): PersonChange => {
    reason.current = written ?? reason.current;
    return { version, reason: reason.current, ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, sent(name, text)])) };
  };
  return (
    <>
      <p className="section-lead">{t('correct_lead')}</p>
      <EditForm
        label={t('correct')}
        fields={[...fields, { name: 'reason', label: t('reason'), input: 'line', max: 300, needed: t('needed.reason') }]}
        values={{ ...texts_of(known), reason: '' }}
        version={sheet.version}
        change_of={change_of}
        change={correct}
        record={['person', sheet.person_id]}
        on_done={on_done}
      />
    </>
  );
}
