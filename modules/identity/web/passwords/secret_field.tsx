// SPDX-License-Identifier: EUPL-1.2
import { useId, type ComponentProps } from 'react';

interface Props extends ComponentProps<'input'> {
  label: string;
  error?: string;
  hint?: string;
}

/** A secret being typed: never shown, never proposed by the wrong field. */
export function SecretField({ label, error, hint, ...input }: Props) {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} type="password" className="form-control" aria-invalid={error ? true : undefined} aria-describedby={about || undefined} />
      {hint && <p className="quiet" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}
