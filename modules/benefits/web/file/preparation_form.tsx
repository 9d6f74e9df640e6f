// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, LineField, TextField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { cents_of, format_cents } from '@funds/lines/money';
import { check_states, isee_kinds, usePrepare, type CheckState, type File, type Preparation } from './api';

/** The sum of the certificate may be left out; what is written as one and is none is named, never dropped. */
function is_no_sum(text: string): boolean {
  return text.trim() !== '' && cents_of(text) === undefined;
}

interface IseeTexts { protocol: string; kind: string; issued_on: string; valid_to: string; value: string }

function isee_of(texts: IseeTexts): Preparation['isee'] {
  if (texts.protocol.trim() === '') return undefined;
  return { protocol: texts.protocol.trim(), kind: texts.kind as (typeof isee_kinds)[number], issued_on: texts.issued_on, valid_to: texts.valid_to, value_cents: cents_of(texts.value) };
}

/** What the team writes; saved as often as one likes, each time kept. */
export function PreparationForm({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  const prepare = usePrepare(file.file_id);
  const { preparation } = file;
  const [words, set_words] = useState({ asked: preparation.asked, situation: preparation.situation, evaluation: preparation.evaluation });
  const [isee, set_isee] = useState<IseeTexts>({
    protocol: preparation.isee?.protocol ?? '', kind: preparation.isee?.kind ?? 'ordinary', issued_on: preparation.isee?.issued_on ?? '',
    valid_to: preparation.isee?.valid_to ?? '', value: preparation.isee?.value_cents === undefined ? '' : format_cents(preparation.isee.value_cents, language).replaceAll(/[^\d.,]/g, ''),
  });
  const [checks, set_checks] = useState(file.checklist.map(({ code, state, noted_on }) => ({ code, state, noted_on })));
  const [tried, set_tried] = useState(false);
  const begun = isee.protocol.trim() !== '' || isee.issued_on !== '' || isee.valid_to !== '' || isee.value.trim() !== '';
  const isee_wrong = { protocol: begun && isee.protocol.trim() === '', issued_on: begun && isee.issued_on === '', valid_to: begun && isee.valid_to === '', value: is_no_sum(isee.value) };
  const amiss = (field: keyof typeof isee_wrong, text: string) => (tried && isee_wrong[field] ? t(text) : undefined);
  const problem = prepare.isError ? problem_of(prepare.error) : undefined;
  const wrong = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/preparation/${field}`)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (Object.values(isee_wrong).includes(true)) return;
    prepare.mutate({ version: file.version, preparation: { ...words, isee: isee_of(isee), checks } });
  };
  const check = (code: string, state: CheckState) => set_checks(checks.map((one) => (one.code === code && one.state !== state ? { code, state, noted_on: undefined } : one)));
  return (
    <form className="file-form" onSubmit={submit} noValidate aria-label={t('prepare')}>
      <h2>{t('prepare')}</h2>
      {problem && <Failure problem={problem} />}
      <TextField label={t('asked')} rows={3} maxLength={2000} value={words.asked} error={wrong('asked')} onChange={(event) => set_words({ ...words, asked: event.target.value })} />
      <TextField label={t('situation')} maxLength={8000} value={words.situation} error={wrong('situation')} onChange={(event) => set_words({ ...words, situation: event.target.value })} />
      <TextField label={t('evaluation')} maxLength={8000} value={words.evaluation} error={wrong('evaluation')} onChange={(event) => set_words({ ...words, evaluation: event.target.value })} />
      <fieldset>
        <legend>{t('checklist')}</legend>
        {file.checklist.map((item) => (
          <ChoiceField key={item.code} label={language === 'it' ? item.label_it : item.label_en} value={checks.find(({ code }) => code === item.code)?.state} options={check_states.map((state) => ({ value: state, label: t(`check_states.${state}`) }))} onChange={(event) => check(item.code, event.target.value as CheckState)} />
        ))}
      </fieldset>
      <fieldset className="file-fields">
        <legend>{t('isee')}</legend>
        <LineField label={t('isee_protocol')} hint={t('isee_hint')} maxLength={60} value={isee.protocol} error={amiss('protocol', 'wrong_protocol') ?? wrong('isee/protocol')} onChange={(event) => set_isee({ ...isee, protocol: event.target.value })} />
        <ChoiceField label={t('isee_kind')} value={isee.kind} options={isee_kinds.map((kind) => ({ value: kind, label: t(`isee_kinds.${kind}`) }))} onChange={(event) => set_isee({ ...isee, kind: event.target.value })} />
        <LineField label={t('isee_issued')} type="date" value={isee.issued_on} error={amiss('issued_on', 'wrong_day') ?? wrong('isee/issued_on')} onChange={(event) => set_isee({ ...isee, issued_on: event.target.value })} />
        <LineField label={t('isee_valid')} type="date" value={isee.valid_to} error={amiss('valid_to', 'wrong_day') ?? wrong('isee/valid_to')} onChange={(event) => set_isee({ ...isee, valid_to: event.target.value })} />
        <LineField label={t('isee_value')} inputMode="decimal" value={isee.value} error={amiss('value', 'wrong_sum')} onChange={(event) => set_isee({ ...isee, value: event.target.value })} />
      </fieldset>
      <div className="form-actions"><Button color="primary" type="submit" disabled={prepare.isPending}>{t('save')}</Button></div>
    </form>
  );
}
