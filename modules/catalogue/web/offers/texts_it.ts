// SPDX-License-Identifier: EUPL-1.2
import type { TextFiles } from '@platform/i18n/texts';
import fictitious from '@platform/fictitious/it.json';
import list from '@platform/list/it.json';
import offers from './it.json';

/** By their paths from the root, as the texts of a document are. */
const files: TextFiles = {
  'modules/catalogue/web/offers/it.json': offers,
  'platform/web/fictitious/it.json': fictitious,
  'platform/web/list/it.json': list,
};
export default files;
