// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import { useRoutes } from 'react-router';
import { Frame } from '@platform/frame/frame';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { public_routes as catalogue_routes } from '@catalogue/public_routes';
import { public_routes as territory_routes } from '@territory/public_routes';
import { Home } from './home';
import { NotFound } from './not_found';
import './portal.scss';

const AccessibilityPage = lazy(async () => ({ default: (await import('./accessibility')).AccessibilityPage }));
const ApiDocsPage = lazy(async () => ({ default: (await import('./api_docs')).ApiDocsPage }));
const PrivacyPage = lazy(async () => ({ default: (await import('./privacy')).PrivacyPage }));

/** The public side: what anyone may read, without an account. */
export function Portal() {
  const t = useText('app.portal');
  const page = useRoutes([
    { index: true, element: <Home /> },
    ...territory_routes,
    ...catalogue_routes,
    { path: 'api-docs', element: <ApiDocsPage /> },
    { path: 'accessibilita', element: <AccessibilityPage /> },
    { path: 'privacy', element: <PrivacyPage /> },
    { path: '*', element: <NotFound /> },
  ]);
  return (
    <Frame
      home={t('navigation.home')}
      tagline={t('tagline')}
      navigation={[
        { to: '/', label: t('navigation.home'), exact: true },
        { to: '/servizi', label: t('navigation.services') },
        { to: '/chi-e-competente', label: t('navigation.competence') },
        { to: '/enti', label: t('navigation.bodies') },
      ]}
      account={<a className="enter" href="/app/accedi"><Icon name="user" size="sm" /> {t('navigation.enter')}</a>}
    >
      {page}
    </Frame>
  );
}
