// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { civil } from '@platform/dates/dates';
import { useText } from '@platform/i18n/texts';
import { useFirstMunicipality, useMunicipalities, type Municipality } from './api';

interface Props {
  /** Of the input, where a form must find it. */
  id?: string;
  label: string;
  /** The name of the municipality already chosen. */
  chosen?: string;
  on_choose: (municipality: Municipality) => void;
  /** What is wrong with the field, in words. */
  error?: string;
}

/**
 * A text field with a list of proposals (ARIA combobox). A <datalist> will not do: browsers filter it letter by letter,
 * and the typos the server forgives would find nothing.
 */
export function MunicipalityField({ id: given_id, label, chosen, on_choose, error }: Props) {
  const t = useText('territory.competence');
  const own_id = useId();
  const id = given_id ?? own_id;
  const [typed, set_typed] = useState<string>();
  const [open, set_open] = useState(false);
  /** The proposal that is highlighted, not its place: the list under it changes while one types. */
  const [highlighted, set_highlighted] = useState<string>();
  /** What was typed when Enter was pressed, if its proposals were not there yet. */
  const hurried = useRef<string>(undefined);
  const first_municipality = useFirstMunicipality();
  // A choice that had to wait meets the form as it is by then.
  const latest = useRef(on_choose);
  useEffect(() => {
    latest.current = on_choose;
  });
  const { data, isFetching, isPlaceholderData } = useMunicipalities(open ? (typed ?? '') : '');
  const asked = open && (typed ?? '').trim().length > 1;
  const items = asked ? (data?.items ?? []) : [];
  const active = items.findIndex(({ istat_code }) => istat_code === highlighted);
  const nothing = asked && !isFetching && data !== undefined && items.length === 0;

  const choose = (municipality: Municipality) => {
    set_open(false);
    set_highlighted(undefined);
    set_typed(undefined);
    latest.current(municipality);
  };

  // The list that is seen may still be that of fewer letters, whose first is another municipality: a need would go to another desk.
  const choose_when_known = async (text: string) => {
    hurried.current = text;
    const first = await first_municipality(text);
    if (hurried.current !== text) return;
    hurried.current = undefined;
    if (first) choose(first);
  };

  const on_key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return set_open(false);
    if (event.key === 'Enter' && asked && isFetching && (isPlaceholderData || !data) && active < 0) {
      event.preventDefault();
      return void choose_when_known(typed ?? '');
    }
    if (items.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isPlaceholderData) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      set_highlighted(items[(active + step + items.length) % items.length]?.istat_code);
    }
    const picked = items[active] ?? items[0];
    if (event.key === 'Enter' && picked) {
      event.preventDefault();
      choose(picked);
    }
  };

  // Leaving the field with a text that names exactly one proposal is a choice too.
  const on_blur = () => {
    if (hurried.current !== undefined) return;
    const text = typed?.trim().toLocaleLowerCase('it');
    const same = items.filter((item) => item.name.toLocaleLowerCase('it') === text);
    if (same.length === 1 && same[0]) choose(same[0]);
    else set_open(false);
  };

  return (
    <div className="field combobox">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="form-control"
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={items[active] ? `${id}-${active}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-state`}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? chosen ?? ''}
        onChange={(event) => {
          set_typed(event.target.value);
          set_open(true);
          set_highlighted(undefined);
          hurried.current = undefined;
        }}
        onFocus={(event) => event.target.select()}
        onKeyDown={on_key}
        onBlur={on_blur}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="proposals" hidden={items.length === 0}>
        {items.map((item, index) => (
          // The listbox is driven from the input, as the combobox pattern asks: options take no focus of their own.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={item.istat_code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <span>{item.name}</span>
            <span className="proposal-detail">
              {item.province}
              {item.valid_to && <> · {t('form.suppressed', { year: civil(item.valid_to).getUTCFullYear() })}</>}
            </span>
          </li>
        ))}
      </ul>
      <p id={`${id}-state`} className={error || nothing ? 'field-error' : 'visually-hidden'} aria-live="polite">
        {error ?? (nothing ? t('form.no_municipality') : items.length > 0 ? t('form.proposals', { count: items.length }) : '')}
      </p>
    </div>
  );
}
