// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { get, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useRecordContact } from '../contacts/api';
import { useKeepDraft } from '../drafts/use_draft';
import { contact_of, field_id, field_of, fields, is_blank, type ContactForm, type FieldName } from './contact_form';
import { DraftFound, DraftState } from './draft_state';
import { FieldsOfNeed } from './fields_of_need';
import { FieldsOfPerson } from './fields_of_person';
import { Preview } from './preview';

function focus_first(wrong: FieldName[]) {
  const first = fields.find((name) => wrong.includes(name));
  if (first) document.getElementById(field_id(first))?.focus();
}

interface Props {
  initial: ContactForm;
  /** When the draft it begins from was kept. */
  found: string | undefined;
  on_discarded: () => void;
}

/** Two minutes, the keyboard, five required fields of which two are already chosen. */
export function RecordForm({ initial, found, on_discarded }: Props) {
  const t = useText('access.record');
  const navigate = useNavigate();
  const form = useForm<ContactForm>({ defaultValues: initial, shouldFocusError: false });
  const values = useWatch({ control: form.control }) as ContactForm;
  const draft = useKeepDraft('contact', is_blank(values) && is_blank(initial) ? JSON.stringify(initial) : JSON.stringify(values));
  const record = useRecordContact(initial.idempotency_key);
  const outcome = useRef<HTMLDivElement>(null);
  const problem = record.isError ? problem_of(record.error) : undefined;
  const named = (problem?.fields ?? []).filter(({ pointer }) => field_of(pointer));
  useEffect(() => {
    if (problem && named.length === 0) outcome.current?.focus();
  }, [problem, named.length]);

  const submit = form.handleSubmit(
    (valid) =>
      record.mutate(contact_of(valid), {
        onSuccess: async (contact) => {
          await draft.discard().catch(() => undefined);
          await navigate(`/contatti/${contact.contact_id}/registrato`);
        },
        onError: (error) => {
          const wrong = (problem_of(error).fields ?? []).flatMap(({ pointer, message }) => {
            const name = field_of(pointer);
            if (name) form.setError(name === 'person_id' ? 'known' : name, { type: 'server', message });
            return name ?? [];
          });
          focus_first(wrong);
        },
      }),
    (errors) => focus_first(fields.filter((name) => get(errors, name) !== undefined)),
  );
  // In a text of several lines Enter is a new line: with Control it sends, as in a letter.
  const on_key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <div className="sheet">
      {/* The keys are those of the fields inside: the form only hears them. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form className="record-form" onSubmit={(event) => void submit(event)} onKeyDown={on_key} noValidate aria-label={t('title')}>
        {found && <DraftFound saved_at={found} on_discard={() => void draft.discard().then(on_discarded, on_discarded)} />}
        <div ref={outcome} tabIndex={-1}>{problem && named.length === 0 && <Failure problem={problem} />}</div>
        <FieldsOfNeed form={form} values={values} />
        <FieldsOfPerson form={form} values={values} />
        <div className="form-actions">
          <Button color="primary" type="submit" disabled={record.isPending || record.isSuccess}>{record.isPending ? t('saving') : t('save')}</Button>
          <p className="quiet">{t('ctrl_enter')}</p>
        </div>
        <DraftState failed={draft.failed} saved_at={draft.saved_at} />
      </form>
      <Preview municipality={values.municipality} welfare_function={values.function} />
    </div>
  );
}
