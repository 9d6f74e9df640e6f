// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import type { ModulePages } from '@platform/frame/module_pages';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { start_main } from '@platform/start/start_slots';

const LoginPage = lazy(async () => ({ default: (await import('./login/login_page')).LoginPage }));
const MandatesPage = lazy(async () => ({ default: (await import('./mandates/mandates_page')).MandatesPage }));

const ReadingsPage = lazy(async () => ({ default: (await import('./readings/readings_page')).ReadingsPage }));
const RecordReadingsPage = lazy(async () => ({ default: (await import('./readings/readings_page')).RecordReadingsPage }));
const ReadingsPanel = lazy(async () => ({ default: (await import('./readings/readings_panel')).ReadingsPanel }));

function ReadingsLabel() {
  const t = useText('identity.readings');
  return t('title');
}

function MandatesLabel() {
  const t = useText('identity.mandates');
  return t('title');
}

/** The only pages of the application that are open to those who have not logged in. */
export const open_routes: RouteObject[] = [{ path: 'accedi', element: <LoginPage /> }];

export const identity_pages: ModulePages = {
  routes: [
    { path: 'incarichi', element: <MandatesPage /> },
    { path: 'letture', element: <ReadingsPage /> },
    { path: 'letture/:record_id', element: <RecordReadingsPage /> },
  ],
  navigation: [
    { to: '/letture', label: <ReadingsLabel />, order: 500, action: 'audit.read' },
    { to: '/incarichi', label: <MandatesLabel />, order: 900 },
  ],
  fills: [fill_slot(start_main, ReadingsPanel, 500)],
};
