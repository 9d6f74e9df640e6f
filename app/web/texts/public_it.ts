// SPDX-License-Identifier: EUPL-1.2
import type { TextFiles } from '@platform/i18n/texts';

const files: TextFiles = import.meta.glob(
  ['../../../platform/web/it.json', '../portal/it.json', '../../../modules/territory/web/*/it.json', '!../../../modules/territory/web/imports/it.json'],
  { eager: true, import: 'default' },
);
export default files;
