// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { services } from './find/services';
import { ImportLabel } from './imports/import_label';

const OffersPage = lazy(async () => ({ default: (await import('./offers/offers_page')).OffersPage }));
const OfferImportPage = lazy(async () => ({ default: (await import('./imports/offer_import_page')).OfferImportPage }));
const OwnOfferPage = lazy(async () => ({ default: (await import('./offers/own_offer_page')).OwnOfferPage }));

function OffersLabel() {
  const t = useText('catalogue.offers');
  return t('navigation');
}

/** The pages behind the login: the same directory, where who works for a body says whether there is room. */
export const catalogue_pages: ModulePages = {
  routes: [
    { path: 'servizi', element: <OffersPage /> },
    { path: 'servizi/importa', element: <Restricted action="offer.import"><OfferImportPage /></Restricted> },
    { path: 'servizi/:offer_id', element: <OwnOfferPage /> },
  ],
  navigation: [
    { to: '/servizi', label: <OffersLabel />, order: 500, exact: true },
    { to: '/servizi/importa', label: <ImportLabel />, order: 810, action: 'offer.import' },
  ],
  fills: [],
  finds: [services],
};
