// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue, useState } from 'react';
import { ChoiceField, LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useBodyChoices, type Choice } from './api';

interface Props {
  label: string;
  chosen: Choice | undefined;
  error?: string;
  on_choose: (body: Choice | undefined) => void;
}

/** Hundreds of bodies: a few letters shorten the list, and an ordinary list is what everybody can choose from. */
export function BodyField({ label, chosen, error, on_choose }: Props) {
  const t = useText('identity.accounts');
  const [typed, set_typed] = useState('');
  const { data = [], isError } = useBodyChoices(useDeferredValue(typed.trim()));
  const choices = chosen && !data.some((body) => body.id === chosen.id) ? [chosen, ...data] : data;
  return (
    <div className="account-pair">
      <LineField label={t('grant.body_search')} type="search" maxLength={100} value={typed} onChange={(event) => set_typed(event.target.value)} />
      <ChoiceField
        label={label}
        error={error ?? (isError ? t('grant.no_bodies') : undefined)}
        value={chosen?.id ?? ''}
        options={[{ value: '', label: t('grant.choose') }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => on_choose(choices.find((body) => body.id === event.target.value))}
      />
    </div>
  );
}
