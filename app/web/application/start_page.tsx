// SPDX-License-Identifier: EUPL-1.2
import { Suspense } from 'react';
import { civil, format_date } from '@platform/dates/dates';
import { usePageTitle } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { SlotOutlet } from '@platform/slots/slots';
import { start_main, start_side, start_top } from '@platform/start/start_slots';
import { Loading } from '@platform/states/states';
import { useRoleName } from '@identity/roles/roles';
import './start.scss';

function useWeekday(date: string): string {
  const language = useLanguage();
  return new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(civil(date));
}

/** The page a person starts the day with. Each module puts there what its reader may do; nobody sees an empty promise. */
export function StartPage() {
  const t = useText('app.application');
  const language = useLanguage();
  const role_name = useRoleName();
  const { account, mandates, today } = useAccount();
  const heading = usePageTitle(t('start'));
  const weekday = useWeekday(today);
  return (
    <>
      <div className="page-head start-head">
        <div className="container-xxl">
          <p className="start-day">{weekday} {format_date(today, language)}</p>
          <h1 ref={heading} tabIndex={-1}>{t('hello', { name: account.display_name.split(' ')[0] })}</h1>
          <p className="lead">{mandates.length === 0 ? t('no_mandate') : mandates.map((one) => `${role_name(one.role)}, ${one.team_name ?? one.body_name}`).join(' · ')}</p>
        </div>
      </div>
      <Suspense fallback={<div className="container-xxl page-body"><Loading /></div>}>
        <div className="container-xxl page-body start">
          <div className="start-top"><SlotOutlet slot={start_top} props={{}} /></div>
          <div className="start-columns">
            <div className="start-main"><SlotOutlet slot={start_main} props={{}} /></div>
            <div className="start-side"><SlotOutlet slot={start_side} props={{}} /></div>
          </div>
        </div>
      </Suspense>
    </>
  );
}
