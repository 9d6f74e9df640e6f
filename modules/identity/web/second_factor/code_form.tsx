// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Problem } from '@platform/api/problem';
import { LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';

interface Props {
  action: string;
  label: string;
  hint: string;
  /** Digits of the telephone; a recovery code has letters too. */
  digits: boolean;
  problem?: Problem;
  saving: boolean;
  on_code: (code: string) => void;
}

/** One code; a wrong one is said beside it and leaves the field ready for the next. */
export function CodeForm({ action, label, hint, digits, problem, saving, on_code }: Props) {
  const t = useText('identity.second_factor');
  const [code, set_code] = useState('');
  const [missing, set_missing] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const wrong = problem?.fields?.find(({ pointer }) => pointer === '/code')?.message;
  useEffect(() => {
    if (!problem) return;
    if (wrong) field.current?.select();  // the next code is typed over it
    else outcome.current?.focus();
  }, [problem, wrong]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_missing(code.trim() === '');
    if (code.trim() === '') field.current?.focus();
    else on_code(code);
  };
  return (
    <form className="login-form" onSubmit={submit} noValidate>
      <div ref={outcome} tabIndex={-1}>{problem && !wrong && <Failure problem={problem} />}</div>
      <LineField
        ref={field}
        label={label}
        hint={hint}
        error={missing ? t('code_missing') : wrong}
        autoComplete="one-time-code"
        inputMode={digits ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        value={code}
        onChange={(event) => set_code(event.target.value)}
      />
      <div><Button color="primary" type="submit" disabled={saving}>{saving ? t('saving') : action}</Button></div>
    </form>
  );
}
