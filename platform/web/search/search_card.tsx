// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type FormEvent } from 'react';
import { Icon } from '../icon/icon';

interface Props {
  label: string;
  help: string;
  /** Said in place of the help when what was typed cannot be asked. */
  wrong: string;
  ask: string;
  /** What to ask for, from what was typed; nothing when it cannot be asked. */
  wanted: (typed: string) => string | undefined;
  on_ask: (wanted: string) => void;
}

/** One question with one button. Nothing is asked while typing: each question is written down with who asked it. */
export function SearchCard({ label, help, wrong, ask, wanted, on_ask }: Props) {
  const id = useId();
  const [typed, set_typed] = useState('');
  const [refused, set_refused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const question = wanted(typed.trim());
    set_refused(question === undefined);
    if (question !== undefined) on_ask(question);
    else document.getElementById(id)?.focus();
  };
  return (
    <form className="search-card question-card" role="search" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          className="form-control"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={refused ? true : undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => set_typed(event.target.value)}
        />
        <p id={`${id}-help`} className={refused ? 'field-error' : 'field-help'}>{refused ? wrong : help}</p>
      </div>
      <button type="submit" className="btn btn-primary"><Icon name="search" size="sm" className="icon-white" /> {ask}</button>
    </form>
  );
}
