// SPDX-License-Identifier: EUPL-1.2
import type { ComponentProps } from 'react';
import { field_id, type FieldName } from './contact_form';

interface Props extends ComponentProps<'input'> {
  name_of_field: FieldName;
  label: string;
  error?: string;
}

/** A field of one line with its label, and what is wrong with it beside it. */
export function TextField({ name_of_field, label, error, ...input }: Props) {
  const id = field_id(name_of_field);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} className="form-control" autoComplete="off" aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} />
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}
