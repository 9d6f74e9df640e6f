// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

const CompetencePage = lazy(async () => ({ default: (await import('./competence/competence_page')).CompetencePage }));
const BodiesPage = lazy(async () => ({ default: (await import('./bodies/bodies_page')).BodiesPage }));
const BodyPage = lazy(async () => ({ default: (await import('./bodies/body_page')).BodyPage }));

/** The public pages of the module: the portal mounts them, and loads nothing of what stands behind the login. */
export const public_routes: RouteObject[] = [
  { path: 'chi-e-competente', element: <CompetencePage /> },
  { path: 'enti', element: <BodiesPage /> },
  { path: 'enti/:code', element: <BodyPage /> },
];
