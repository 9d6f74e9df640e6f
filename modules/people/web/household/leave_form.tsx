// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { problem_of } from '@platform/api/problem';
import { LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import type { PersonSheet } from '../sheet/api';
import { useLeave, type HouseholdMember } from './api';

interface Props {
  sheet: PersonSheet;
  member: HouseholdMember;
  on_done: () => void;
}

/** The last day, and what changed: the stay goes into what was, and is not erased. */
export function LeaveForm({ sheet, member, on_done }: Props) {
  const t = useText('people.household');
  const { today } = useAccount();
  const leave = useLeave(sheet.person_id, member.member_id);
  const { register, handleSubmit, setFocus, formState: { errors } } = useForm({ defaultValues: { valid_to: today, reason: '' } });
  useEffect(() => setFocus('valid_to'), [setFocus]);
  const problem = leave.isError ? problem_of(leave.error) : undefined;
  const told = (name: string) => problem?.fields?.find(({ pointer }) => pointer === `/${name}`)?.message;
  const submit = handleSubmit((end) => leave.mutate(end, { onSuccess: on_done }));
  return (
    <form className="leave-form" aria-label={t('leave')} noValidate onSubmit={(event) => void submit(event)}>
      {problem && !problem.fields?.length && <Failure problem={problem} />}
      <LineField
        label={t('valid_to')}
        type="date"
        min={member.valid_from}
        max={today}
        error={errors.valid_to ? t('valid_to_wrong') : told('valid_to')}
        {...register('valid_to', { validate: (text) => text >= member.valid_from && text <= today })}
      />
      <LineField label={t('reason')} maxLength={300} error={errors.reason ? t('reason_missing') : told('reason')} {...register('reason', { validate: (text) => text.trim() !== '' })} />
      <div className="form-actions">
        <Button color="primary" size="sm" type="submit" disabled={leave.isPending}>{t('leave_save')}</Button>
        <Button color="secondary" outline size="sm" type="button" onClick={on_done}>{t('stay')}</Button>
      </div>
    </form>
  );
}
