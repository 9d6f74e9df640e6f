// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue, useId, useState } from 'react';
import { useText } from '@platform/i18n/texts';
import { useBodyChoices, type Choice } from './api';

interface Props {
  chosen: Choice | undefined;
  error?: string;
  on_choose: (body: Choice | undefined) => void;
}

/** Hundreds of bodies: a few letters shorten the list, and an ordinary list is what everybody can choose from. */
export function BodyField({ chosen, error, on_choose }: Props) {
  const t = useText('identity.accounts');
  const id = useId();
  const [typed, set_typed] = useState('');
  const { data = [], isError } = useBodyChoices(useDeferredValue(typed.trim()));
  const choices = chosen && !data.some((body) => body.id === chosen.id) ? [chosen, ...data] : data;
  return (
    <div className="account-pair">
      <div className="field">
        <label htmlFor={`${id}-search`}>{t('grant.body_search')}</label>
        <input id={`${id}-search`} type="search" className="form-control" maxLength={100} autoComplete="off" value={typed} onChange={(event) => set_typed(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor={id}>{t('grant.body')}</label>
        <select
          id={id}
          className="form-select"
          value={chosen?.id ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || isError ? `${id}-error` : undefined}
          onChange={(event) => on_choose(choices.find((body) => body.id === event.target.value))}
        >
          <option value="">{t('grant.choose')}</option>
          {choices.map((body) => <option key={body.id} value={body.id}>{body.name}</option>)}
        </select>
        {(error || isError) && <p className="field-error" id={`${id}-error`}>{error ?? t('grant.no_bodies')}</p>}
      </div>
    </div>
  );
}
