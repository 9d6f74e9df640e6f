// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_date, is_civil_date } from '@platform/dates/dates';
import { LineField } from '@platform/field/fields';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Answer, Failure } from '@platform/states/states';
import { useDemoClock, useMoveClock, type DemoClock } from './api';
import './clock.scss';

function Mover({ clock }: { clock: DemoClock }) {
  const t = useText('identity.clock');
  const language = useLanguage();
  const move = useMoveClock();
  const [date, set_date] = useState(clock.today);
  const [asked, set_asked] = useState(false);
  const go = () => {
    set_asked(true);
    if (is_civil_date(date)) move.mutate(date);
  };
  const real = () => {
    set_date(clock.real_today);
    move.mutate(clock.real_today);
  };
  return (
    <div className="card-sheet clock-card">
      <p className="clock-today" role="status">
        <span>{clock.today === clock.real_today ? t('is_today') : t('is_moved', { real: format_date(clock.real_today, language) })}</span>
        <strong>{format_date(clock.today, language)}</strong>
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <LineField
          label={t('day')}
          type="date"
          min="2000-01-01"
          max="2100-12-31"
          value={date}
          error={asked && !is_civil_date(date) ? t('day_wrong') : undefined}
          onChange={(event) => set_date(event.target.value)}
        />
        <div className="form-actions">
          <Button color="primary" type="submit" disabled={move.isPending}>{move.isPending ? t('moving') : t('move')}</Button>
          {clock.today !== clock.real_today && (
            <Button color="secondary" outline type="button" disabled={move.isPending} onClick={real}>{t('back')}</Button>
          )}
        </div>
      </form>
      {move.isError && <Failure problem={problem_of(move.error)} />}
    </div>
  );
}

/** In a demonstration time can be travelled, so that what expires can be seen to expire. */
export function ClockPage() {
  const t = useText('identity.clock');
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Answer query={useDemoClock()}>{(clock) => <Mover clock={clock} />}</Answer>
    </Page>
  );
}
