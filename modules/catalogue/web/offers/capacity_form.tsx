// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useId, useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { RadioField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { capacity_states, useSayCapacity, type CapacityNews, type Offer } from './api';

/** Said in two clicks by who works for the body that offers it: news that costs effort grows old. */
export function CapacityForm({ offer }: { offer: Offer }) {
  const t = useText('catalogue.offers');
  const id = useId();
  const say = useSayCapacity(offer.offer_id);
  const [state, set_state] = useState<CapacityNews['state']>(offer.capacity.state);
  const [days, set_days] = useState(offer.capacity.waiting_days ? String(offer.capacity.waiting_days) : '');
  if (!offer.may.includes('offer.capacity')) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const waiting = state === 'waiting_list' && days.trim() !== '' ? { waiting_days: Number(days) } : {};
    say.mutate({ state, ...waiting });
  };
  return (
    <form className="capacity-form card-sheet" onSubmit={submit} aria-label={t('say.title')}>
      <RadioField legend={t('say.title')} options={capacity_states.map((value) => ({ value, label: t(`capacity.${value}`) }))} value={state} on_choose={set_state} />
      {state === 'waiting_list' && (
        <div className="field">
          <label htmlFor={`${id}-days`}>{t('say.days')}</label>
          <input id={`${id}-days`} type="number" min={1} max={3650} className="form-control" value={days} onChange={(event) => set_days(event.target.value)} />
        </div>
      )}
      {say.isError && <Failure problem={problem_of(say.error)} />}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={say.isPending}>{say.isPending ? t('say.saving') : t('say.save')}</Button>
        <p className="quiet" role="status">{say.isSuccess ? t('say.saved') : ''}</p>
      </div>
    </form>
  );
}
