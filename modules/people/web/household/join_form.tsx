// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { problem_of, type Problem } from '@platform/api/problem';
import { ChoiceField, LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { SlotOutlet } from '@platform/slots/slots';
import { Failure } from '@platform/states/states';
import type { PersonSheet } from '../sheet/api';
import { kinds, ties, useJoin, type NewHouseholdMember } from './api';
import { household_hints } from './household_slots';

interface JoinTexts {
  kind: NewHouseholdMember['kind'];
  tie: NewHouseholdMember['tie'];
  own_tie: NewHouseholdMember['tie'];
  valid_from: string;
  given_name: string;
  family_name: string;
  birth_date: string;
}
interface Chosen {
  person_id: string;
  name: string;
}

const random_key = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function member_of(texts: JoinTexts, chosen: Chosen | null): NewHouseholdMember {
  const { kind, tie, own_tie, valid_from } = texts;
  if (chosen) return { kind, tie, own_tie, valid_from, person_id: chosen.person_id };
  return { kind, tie, own_tie, valid_from, person: { given_name: texts.given_name.trim(), family_name: texts.family_name.trim(), birth_date: texts.birth_date || undefined } };
}

interface WhoProps {
  form: UseFormReturn<JoinTexts>;
  told: (pointer: string) => string | undefined;
  on_choose: (person: Chosen) => void;
}

function Who({ form: { register, control, formState: { errors } }, told, on_choose }: WhoProps) {
  const t = useText('people.household');
  const person = useText('people.person');
  const { today } = useAccount();
  const [given_name, family_name] = useWatch({ control, name: ['given_name', 'family_name'] });
  const filled = (text: string) => text.trim() !== '';
  return (
    <>
      <div className="join-pair">
        <LineField label={person('given_name')} maxLength={80} error={errors.given_name ? t('given_name_missing') : told('/person/given_name')} {...register('given_name', { validate: filled })} />
        <LineField label={person('family_name')} maxLength={80} error={errors.family_name ? t('family_name_missing') : told('/person/family_name')} {...register('family_name', { validate: filled })} />
        <LineField label={t('birth_date')} type="date" max={today} error={told('/person/birth_date')} {...register('birth_date')} />
      </div>
      <SlotOutlet slot={household_hints} props={{ given_name, family_name, on_choose }} />
    </>
  );
}

function problem_above({ fields, ...problem }: Problem): Problem | undefined {
  return fields?.length ? undefined : problem;
}

/** Somebody who lives with the person: chosen among those the network knows, or written down here. */
export function JoinForm({ sheet, on_done }: { sheet: PersonSheet; on_done: () => void }) {
  const t = useText('people.household');
  const { today } = useAccount();
  const [key] = useState(random_key);
  const [chosen, set_chosen] = useState<Chosen | null>(null);
  const join = useJoin(sheet.person_id, key);
  const form = useForm<JoinTexts>({
    defaultValues: { kind: 'registry', tie: 'child', own_tie: 'reference', valid_from: '', given_name: '', family_name: '', birth_date: '' },
    shouldUnregister: false,
  });
  const { register, handleSubmit, setFocus, control, formState: { errors } } = form;
  const kind = useWatch({ control, name: 'kind' });
  const is_new = !sheet.households.some((one) => one.kind === kind && one.members.some((member) => member.self && !member.valid_to));
  useEffect(() => setFocus('kind'), [setFocus]);
  const problem = join.isError ? problem_of(join.error) : undefined;
  const above = problem && problem_above(problem);
  const told = (pointer: string) => problem?.fields?.find((field) => field.pointer === pointer)?.message;
  const tie_options = ties.map((value) => ({ value, label: t(`ties.${value}`) }));
  const submit = handleSubmit((texts) => join.mutate(member_of(texts, chosen), { onSuccess: on_done }));
  return (
    <form className="join-form" aria-label={t('add')} noValidate onSubmit={(event) => void submit(event)}>
      {above && <Failure problem={above} />}
      <ChoiceField label={t('kind')} hint={t(`kind_help.${kind}`)} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} {...register('kind')} />
      {chosen ? (
        <div className="join-chosen" role="status">
          <p><strong>{chosen.name}</strong></p>
          {told('/person_id') && <p className="field-error">{told('/person_id')}</p>}
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_chosen(null)}>{t('another')}</button>
        </div>
      ) : (
        <Who form={form} told={told} on_choose={set_chosen} />
      )}
      <div className="join-pair">
        <ChoiceField label={t('tie')} options={tie_options} {...register('tie')} />
        {is_new && <ChoiceField label={t('own_tie', { name: sheet.given_name })} options={tie_options} {...register('own_tie')} />}
        <LineField label={t('valid_from')} type="date" max={today} error={errors.valid_from ? t('valid_from_wrong') : told('/valid_from')} {...register('valid_from', { validate: (text) => text !== '' && text <= today })} />
      </div>
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={join.isPending}>{t('save')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
