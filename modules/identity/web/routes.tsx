// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { start_main } from '@platform/start/start_slots';

const LoginPage = lazy(async () => ({ default: (await import('./login/login_page')).LoginPage }));
const MandatesPage = lazy(async () => ({ default: (await import('./mandates/mandates_page')).MandatesPage }));

const ReadingsPage = lazy(async () => ({ default: (await import('./readings/readings_page')).ReadingsPage }));
const RecordReadingsPage = lazy(async () => ({ default: (await import('./readings/readings_page')).RecordReadingsPage }));
const AdministrationPanel = lazy(async () => ({ default: (await import('./administration/administration_panel')).AdministrationPanel }));
const ReadingsPanel = lazy(async () => ({ default: (await import('./readings/readings_panel')).ReadingsPanel }));

const InvitationPage = lazy(async () => ({ default: (await import('./passwords/invitation_page')).InvitationPage }));
const PasswordPage = lazy(async () => ({ default: (await import('./passwords/password_page')).PasswordPage }));
const SecondFactorPage = lazy(async () => ({ default: (await import('./second_factor/second_factor_page')).SecondFactorPage }));
const AccountsPage = lazy(async () => ({ default: (await import('./accounts/accounts_page')).AccountsPage }));
const NewAccountPage = lazy(async () => ({ default: (await import('./accounts/new_account_page')).NewAccountPage }));
const AccountPage = lazy(async () => ({ default: (await import('./accounts/account_page')).AccountPage }));
const ClockPage = lazy(async () => ({ default: (await import('./clock/clock_page')).ClockPage }));

function AccountsLabel() {
  const t = useText('identity.accounts');
  return t('title');
}

function ClockLabel() {
  const t = useText('identity.clock');
  return t('title');
}

function ReadingsLabel() {
  const t = useText('identity.readings');
  return t('title');
}

/** The only pages of the application that are open to those who have not logged in. */
export const open_routes: RouteObject[] = [
  { path: 'accedi', element: <LoginPage /> },
  { path: 'invito', element: <InvitationPage /> },
];

export const identity_pages: ModulePages = {
  routes: [
    { path: 'incarichi', element: <MandatesPage /> },
    { path: 'password', element: <PasswordPage /> },
    { path: 'secondo-fattore', element: <SecondFactorPage /> },
    { path: 'account', element: <Restricted action="account.administer"><AccountsPage /></Restricted> },
    { path: 'account/nuovo', element: <Restricted action="account.administer"><NewAccountPage /></Restricted> },
    { path: 'account/:account_id', element: <Restricted action="account.administer"><AccountPage /></Restricted> },
    { path: 'calendario', element: <Restricted action="demo.clock"><ClockPage /></Restricted> },
    { path: 'letture', element: <Restricted action="audit.read"><ReadingsPage /></Restricted> },
    { path: 'letture/:record_id', element: <Restricted action="audit.read"><RecordReadingsPage /></Restricted> },
  ],
  navigation: [
    { to: '/account', label: <AccountsLabel />, order: 600, action: 'account.administer' },
    { to: '/calendario', label: <ClockLabel />, order: 700, action: 'demo.clock' },
    { to: '/letture', label: <ReadingsLabel />, order: 500, action: 'audit.read' },
  ],
  fills: [fill_slot(start_main, ReadingsPanel, 500), fill_slot(start_main, AdministrationPanel, 600)],
};
