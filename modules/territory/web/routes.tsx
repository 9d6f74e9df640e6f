// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import type { ModulePages } from '@platform/frame/module_pages';
import { useText } from '@platform/i18n/texts';

const CompetencePage = lazy(async () => ({ default: (await import('./competence/competence_page')).CompetencePage }));

const BodiesPage = lazy(async () => ({ default: (await import('./bodies/bodies_page')).BodiesPage }));
const BodyPage = lazy(async () => ({ default: (await import('./bodies/body_page')).BodyPage }));
const ImportsPage = lazy(async () => ({ default: (await import('./imports/imports_page')).ImportsPage }));

function ImportsLabel() {
  const t = useText('territory.imports');
  return t('navigation');
}

/** The public pages of the module: the portal mounts them. */
export const public_routes: RouteObject[] = [
  { path: 'chi-e-competente', element: <CompetencePage /> },
  { path: 'enti', element: <BodiesPage /> },
  { path: 'enti/:code', element: <BodyPage /> },
];

/** The pages behind the login: those who keep the territory up to date. */
export const territory_pages: ModulePages = {
  routes: [{ path: 'importazioni', element: <ImportsPage /> }],
  navigation: [{ to: '/importazioni', label: <ImportsLabel />, order: 800, action: 'territory.import' }],
  fills: [],
};
