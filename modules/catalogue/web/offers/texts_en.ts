// SPDX-License-Identifier: EUPL-1.2
import type { TextFiles } from '@platform/i18n/texts';
import fictitious from '@platform/fictitious/en.json';
import list from '@platform/list/en.json';
import offers from './en.json';

/** By their paths from the root, as the texts of a document are. */
const files: TextFiles = {
  'modules/catalogue/web/offers/en.json': offers,
  'platform/web/fictitious/en.json': fictitious,
  'platform/web/list/en.json': list,
};
export default files;
