// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { more_texts, type TextLoaders } from '@platform/i18n/texts';

const loaders: TextLoaders = { it: () => import('./offers/texts_it'), en: () => import('./offers/texts_en') };
let texts: Promise<void> | undefined;
const learn_texts = () => (texts ??= more_texts(loaders));

const OffersPage = lazy(async () => {
  const [{ OffersPage }] = await Promise.all([import('./offers/offers_page'), learn_texts()]);
  return { default: OffersPage };
});
const OfferPage = lazy(async () => {
  const [{ OfferPage }] = await Promise.all([import('./offers/offer_page'), learn_texts()]);
  return { default: OfferPage };
});

/** The public pages of the module. Their texts travel with them: whoever comes for something else does not load them. */
export const public_routes: RouteObject[] = [
  { path: 'servizi', element: <OffersPage /> },
  { path: 'servizi/:offer_id', element: <OfferPage /> },
];
