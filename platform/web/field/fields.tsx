// SPDX-License-Identifier: EUPL-1.2
import { useId, type ComponentProps, type ReactNode } from 'react';

interface About {
  label: string;
  hint?: string;
  error?: string;
  /** Given where a page must find the field again, to put the focus on it. */
  id?: string;
}

export interface Option {
  value: string;
  label: string;
}

/** What every native control needs to be heard and seen: its name, what it is for, and what is wrong with it. */
function useAbout({ id, hint, error }: About) {
  const own = useId();
  const it = id ?? own;
  const described = [hint && `${it}-hint`, error && `${it}-error`].filter(Boolean).join(' ');
  return { id: it, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined };
}

function Frame({ id, label, hint, error, children }: About & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p className="field-help" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}

/** One line of text, a day, or a secret. */
export function LineField({ label, hint, error, id, ...input }: About & ComponentProps<'input'>) {
  const about = useAbout({ label, hint, error, id });
  return (
    <Frame label={label} hint={hint} error={error} id={about.id}>
      <input autoComplete="off" className="form-control" {...input} {...about} />
    </Frame>
  );
}

/** Several lines of text. */
export function TextField({ label, hint, error, id, ...input }: About & ComponentProps<'textarea'>) {
  const about = useAbout({ label, hint, error, id });
  return (
    <Frame label={label} hint={hint} error={error} id={about.id}>
      <textarea rows={6} className="form-control" {...input} {...about} />
    </Frame>
  );
}

/** One of a list. */
export function ChoiceField({ label, hint, error, id, options, ...select }: About & { options: readonly Option[] } & ComponentProps<'select'>) {
  const about = useAbout({ label, hint, error, id });
  return (
    <Frame label={label} hint={hint} error={error} id={about.id}>
      <select className="form-select" {...select} {...about}>
        {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
      </select>
    </Frame>
  );
}

interface RadioProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T;
  on_choose: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function RadioField<T extends string>({ legend, options, value, on_choose }: RadioProps<T>) {
  const id = useId();
  return (
    <fieldset className="radio-field">
      <legend>{legend}</legend>
      {options.map((one) => (
        <div key={one.value}>
          <input type="radio" id={`${id}-${one.value}`} name={id} checked={one.value === value} onChange={() => on_choose(one.value)} />
          <label htmlFor={`${id}-${one.value}`}>{one.label}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** Yes or no. */
export function CheckField({ label, hint, error, id, ...input }: About & ComponentProps<'input'>) {
  const about = useAbout({ label, hint, error, id });
  return (
    <div className="check-field">
      <input {...input} {...about} type="checkbox" />
      <label htmlFor={about.id}>{label}</label>
      {hint && <p className="field-help" id={`${about.id}-hint`}>{hint}</p>}
      {error && <p className="field-error" id={`${about.id}-error`}>{error}</p>}
    </div>
  );
}
