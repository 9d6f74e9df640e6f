// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import type { ModulePages } from '@platform/frame/module_pages';
import { useText } from '@platform/i18n/texts';

const LoginPage = lazy(async () => ({ default: (await import('./login/login_page')).LoginPage }));
const MandatesPage = lazy(async () => ({ default: (await import('./mandates/mandates_page')).MandatesPage }));

function MandatesLabel() {
  const t = useText('identity.mandates');
  return t('title');
}

/** The only pages of the application that are open to those who have not logged in. */
export const open_routes: RouteObject[] = [{ path: 'accedi', element: <LoginPage /> }];

export const identity_pages: ModulePages = {
  routes: [{ path: 'incarichi', element: <MandatesPage /> }],
  navigation: [{ to: '/incarichi', label: <MandatesLabel />, order: 900 }],
  fills: [],
};
