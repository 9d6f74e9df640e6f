// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '../i18n/texts';
import { Icon } from '../icon/icon';
import type { FindSource } from './find_source';
import './palette.scss';

const PaletteDialog = lazy(async () => ({ default: (await import('./palette_dialog')).PaletteDialog }));

/** A person who is writing means the letter, not the command. */
const writing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The way to everything, from any page: by its button, by Ctrl+K, or by the slash where nobody is writing. */
export function Palette({ sources }: { sources: FindSource[] }) {
  const t = useText('platform.palette');
  const [open, set_open] = useState(false);
  useEffect(() => {
    const on_key = (event: KeyboardEvent) => {
      const asked = ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') || (event.key === '/' && !writing(event.target));
      if (!asked) return;
      event.preventDefault();
      set_open(true);
    };
    window.addEventListener('keydown', on_key);
    return () => window.removeEventListener('keydown', on_key);
  }, []);
  return (
    <>
      <button type="button" className="palette-open" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => set_open(true)}>
        <Icon name="search" size="sm" /> <span>{t('open')}</span> <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {open && <Suspense fallback={null}><PaletteDialog sources={sources} on_close={() => set_open(false)} /></Suspense>}
    </>
  );
}
