// SPDX-License-Identifier: EUPL-1.2
import { CapacityForm } from './capacity_form';
import { OfferPage } from './offer_page';

export function OwnOfferPage() {
  return <OfferPage action={(offer) => <CapacityForm key={offer.offer_id} offer={offer} />} />;
}
