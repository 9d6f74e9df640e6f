// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useStill } from '../field/use_still';
import { useText } from '../i18n/texts';
import { Icon } from '../icon/icon';
import type { Findable, FindSource } from './find_source';
import './palette.scss';

interface Group {
  key: string;
  name: string;
  found: Findable[];
}

function useGroups(sources: FindSource[], typed: string): Group[] {
  // The sources are those the application was assembled with, always the same and in the same order.
  return sources.map((one) => ({ key: one.key, name: one.useName(), found: one.useFind(typed) })).filter(({ found }) => found.length > 0);
}

interface Props {
  sources: FindSource[];
  on_close: () => void;
}

/** One field from which everything is reached: arrows choose, Enter goes, Esc leaves things as they were. */
export function PaletteDialog({ sources, on_close }: Props) {
  const t = useText('platform.palette');
  const go = useNavigate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, set_typed] = useState('');
  const [chosen, set_chosen] = useState(0);
  const groups = useGroups(sources, useStill(typed, 150).trim());
  const all = groups.flatMap(({ found }) => found);
  const current = all[Math.min(chosen, all.length - 1)];
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, id]);

  const follow = (one: Findable) => {
    on_close();
    if (one.outside) window.location.assign(one.to);
    else void go(one.to, { state: one.state });
  };
  const on_key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      set_chosen((Math.min(chosen, all.length - 1) + step + all.length) % all.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (current) follow(current);
    }
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t('title')} onClose={on_close}>
      <div className="palette-field">
        <Icon name="search" size="sm" />
        <input
          type="text"
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.key}` : undefined}
          aria-autocomplete="list"
          aria-label={t('field')}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            set_typed(event.target.value);
            set_chosen(0);
          }}
          onKeyDown={on_key}
        />
        <button type="button" onClick={on_close}>{t('close')}</button>
      </div>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={t('found')}>
        {groups.map((group) => (
          <div key={group.key} role="group" aria-labelledby={`${id}-group-${group.key}`}>
            <p className="palette-group" id={`${id}-group-${group.key}`}>{group.name}</p>
            {group.found.map((one) => (
              // The keys are heard by the field, as the pattern of a combobox has it.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div key={one.key} id={`${id}-${one.key}`} role="option" tabIndex={-1} aria-selected={one === current} onClick={() => follow(one)}>
                <span className="palette-title">{one.title}</span>
                {one.detail && <span className="palette-detail">{one.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {all.length === 0 && typed.trim() !== '' && <p className="palette-none">{t('none')}</p>}
      <p role="status" className="visually-hidden">{typed.trim() !== '' ? t('count', { count: all.length }) : ''}</p>
    </dialog>
  );
}
