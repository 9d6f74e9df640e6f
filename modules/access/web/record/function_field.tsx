// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useFunctions } from '@territory/competence/api';
import { field_id } from './contact_form';

interface Props {
  value: string;
  on_change: (welfare_function: string) => void;
  error?: string;
}

// Functions of the district's offices, which nobody comes to a desk for.
const not_needs = ['planning', 'poverty_fund'];

/** Radios with a number each: the number, typed while the focus is among them, chooses. */
export function FunctionField({ value, on_change, error }: Props) {
  const t = useText('access.record');
  const language = useLanguage();
  const id = field_id('function');
  const group = useRef<HTMLFieldSetElement>(null);
  const items = (useFunctions().data?.items ?? []).filter(({ code }) => !not_needs.includes(code));
  const focus_on = useRef<string>(undefined);
  useEffect(() => {
    if (!focus_on.current) return;
    group.current?.querySelector<HTMLInputElement>(`input[value="${focus_on.current}"]`)?.focus();
    focus_on.current = undefined;
  }, [value]);

  const on_key = (event: KeyboardEvent) => {
    const chosen = items[Number(event.key) - 1];
    if (!chosen || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    focus_on.current = chosen.code;
    on_change(chosen.code);
  };
  return (
    // The keys are those of the radios inside: the group only hears them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset ref={group} className="function-field" aria-describedby={`${id}-help`} onKeyDown={on_key}>
      <legend>{t('function')}</legend>
      <p className="field-help" id={`${id}-help`}>{t('function_help')}</p>
      <div className="function-choices">
        {items.map((item, index) => (
          <label key={item.code} className={item.code === value ? 'function-choice chosen' : 'function-choice'}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name="function"
              value={item.code}
              checked={item.code === value}
              aria-keyshortcuts={String(index + 1)}
              onChange={() => on_change(item.code)}
            />
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span>{language === 'it' ? item.label_it : item.label_en}</span>
          </label>
        ))}
      </div>
      {error && <p className="field-error" role="alert">{error}</p>}
    </fieldset>
  );
}
