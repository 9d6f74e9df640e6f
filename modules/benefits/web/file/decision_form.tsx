// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useId, useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { LineField, RadioField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { cents_of } from '@funds/lines/money';
import { useDecide, type DecisionKind, type File } from './api';
import { StepForm } from './step_form';

type Choice = DecisionKind | 'question' | 'notice';

/** What the law allows now, and no more: a denial is offered only after a notice, a question only once. */
function choices_of(file: File): Choice[] {
  const choices: Choice[] = ['granted', 'granted_in_part'];
  const was = (kind: string) => file.steps.some((step) => step.kind === kind);
  if (file.state === 'to_decide' && !was('question')) choices.push('question');
  if (file.state === 'to_decide' && !was('notice')) choices.push('notice');
  if (file.may_deny) choices.push('denied');
  return choices;
}

export function DecisionForm({ file }: { file: File }) {
  const t = useText('benefits.file');
  const id = useId();
  const [choice, set_choice] = useState<Choice>('granted');
  return (
    <section className="file-decide" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('decide')}</h2>
      {file.state === 'denial_noticed' && !file.may_deny && <p className="quiet">{t('wait_observations')}</p>}
      <RadioField legend={t('what')} options={choices_of(file).map((value) => ({ value, label: t(`choices.${value}`) }))} value={choice} on_choose={set_choice} />
      {choice === 'question' || choice === 'notice' ? <StepForm key={choice} file={file} kind={choice} /> : <ActForm file={file} kind={choice} />}
    </section>
  );
}

function ActForm({ file, kind }: { file: File; kind: DecisionKind }) {
  const t = useText('benefits.file');
  const { today } = useAccount();
  const decide = useDecide(file.file_id);
  const [texts, set_texts] = useState({ number: '', year: today.slice(0, 4), reasons: '', part: '', quantity: '' });
  const [tried, set_tried] = useState(false);
  const part = cents_of(texts.part);
  const proposed = file.unit === 'euro' ? undefined : file.proposal?.quantity;
  const quantity = texts.quantity.trim() === '' ? undefined : Number(texts.quantity);
  const wrong = { number: texts.number.trim() === '', reasons: texts.reasons.trim().length < 3, part: kind === 'granted_in_part' && part === undefined, quantity: kind === 'granted_in_part' && quantity !== undefined && !(Number.isInteger(quantity) && quantity > 0) };
  const problem = decide.isError ? problem_of(decide.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (wrong.number || wrong.reasons || wrong.part || wrong.quantity) return;
    decide.mutate({ version: file.version, kind, act_year: Number(texts.year), act_number: texts.number.trim(), reasons: texts.reasons.trim(), granted_cents: kind === 'granted_in_part' ? part : undefined, granted_quantity: kind === 'granted_in_part' ? quantity : undefined });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('act_form')}>
      {problem && <Failure problem={problem} />}
      <div className="file-fields">
        <LineField label={t('act_number')} hint={t('act_hint')} maxLength={40} value={texts.number} error={said('act_number') ?? (tried && wrong.number ? t('wrong_number') : undefined)} onChange={change('number')} />
        <LineField label={t('act_year')} type="number" min={2000} max={2100} value={texts.year} error={said('act_year')} onChange={change('year')} />
        {kind === 'granted_in_part' && <LineField label={t('part')} inputMode="decimal" value={texts.part} error={said('granted_cents') ?? (tried && wrong.part ? t('wrong_sum') : undefined)} onChange={change('part')} />}
        {kind === 'granted_in_part' && proposed !== undefined && <LineField label={t('part_quantity', { unit: t(`units.${file.unit}`) })} hint={t('part_quantity_hint', { count: proposed, unit: t(`units.${file.unit}`) })} type="number" min={1} max={proposed} value={texts.quantity} error={said('granted_quantity') ?? (tried && wrong.quantity ? t('wrong_quantity') : undefined)} onChange={change('quantity')} />}
      </div>
      <TextField label={t('reasons')} maxLength={8000} value={texts.reasons} error={said('reasons') ?? (tried && wrong.reasons ? t('wrong_text') : undefined)} onChange={change('reasons')} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={decide.isPending}>{t(`confirm.${kind}`)}</Button></div>
    </form>
  );
}
