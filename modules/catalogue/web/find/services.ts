// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { FindSource } from '@platform/palette/find_source';
import { rows_of } from '@platform/api/list';
import { useOffers } from '../offers/api';

/** The services of the network, in plain words. */
export const services: FindSource = {
  key: 'services',
  useName: () => {
    const t = useText('catalogue.find');
    return t('services');
  },
  useFind: (typed) => {
    const asked = typed.length > 2;
    const query = useOffers({ q: typed, municipality: '', function: '' }, asked);
    if (!asked) return [];
    return rows_of(query).slice(0, 5).map(({ offer_id, name, provider_name, municipality_name }) => ({
      key: `offer-${offer_id}`,
      title: name,
      detail: [provider_name, municipality_name].filter(Boolean).join(' · '),
      to: `/servizi/${offer_id}`,
    }));
  },
};
