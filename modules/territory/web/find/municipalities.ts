// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { FindSource } from '@platform/palette/find_source';
import { useMunicipalities } from '../competence/api';

/** A municipality leads to who answers for it. */
export const municipalities: FindSource = {
  key: 'municipalities',
  useName: () => {
    const t = useText('territory.find');
    return t('municipalities');
  },
  useFind: (typed) => {
    const t = useText('territory.find');
    const found = useMunicipalities(typed).data?.items ?? [];
    if (typed.length < 2) return [];
    return found.slice(0, 5).map(({ istat_code, name }) => ({
      key: `municipality-${istat_code}`,
      title: name,
      detail: t('who_answers'),
      to: `/?municipality=${istat_code}`,
      outside: true,
    }));
  },
};
