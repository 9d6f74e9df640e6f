// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { FindSource } from '@platform/palette/find_source';
import { useMay } from '@platform/session/session';

/** Looking for a person is written down with who looked, so it is asked on purpose and not at every letter. */
export const persons: FindSource = {
  key: 'persons',
  useName: () => {
    const t = useText('cases.find');
    return t('persons');
  },
  useFind: (typed) => {
    const t = useText('cases.find');
    const may = useMay()('people.find');
    if (!may || typed.length < 2) return [];
    return [{ key: 'person-search', title: t('look_for', { name: typed }), detail: t('written_down'), to: '/cerca', state: { name: typed } }];
  },
};
