// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { field_id } from './contact_form';
import type { KnownPerson } from './record_slots';

interface Props {
  known: KnownPerson;
  error: string | undefined;
  on_leave: () => void;
}

/** The person chosen instead of one typed: no second sheet is made, and it can be taken back without losing what was typed. */
export function ChosenPerson({ known, error, on_leave }: Props) {
  const t = useText('access.record');
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone with its row: whoever has no mouse must not be left nowhere.
  useEffect(() => card.current?.focus(), []);
  return (
    <div className="chosen-person" ref={card} tabIndex={-1} id={field_id('person_id')} role="group" aria-label={t('chosen')}>
      <Icon name="user" size="sm" />
      <div>
        <p className="chosen-title">{known.name}{known.birth_date && <span className="quiet"> · {t('chosen_born', { date: format_date(known.birth_date, language) })}</span>}</p>
        <p className="field-help">{t('chosen_help')}</p>
        {error && <p className="field-error">{error}</p>}
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={on_leave}>{t('chosen_leave')}</button>
      </div>
    </div>
  );
}
