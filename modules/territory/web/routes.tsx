// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';

import { municipalities } from './find/municipalities';

const ImportsPage = lazy(async () => ({ default: (await import('./imports/imports_page')).ImportsPage }));

function ImportsLabel() {
  const t = useText('territory.imports');
  return t('navigation');
}

/** The pages behind the login: those who keep the territory up to date. */
export const territory_pages: ModulePages = {
  routes: [{ path: 'importazioni', element: <Restricted action="territory.import"><ImportsPage /></Restricted> }],
  navigation: [{ to: '/importazioni', label: <ImportsLabel />, order: 800, action: 'territory.import' }],
  fills: [],
  finds: [municipalities],
};
