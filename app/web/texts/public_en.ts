// SPDX-License-Identifier: EUPL-1.2
import type { TextFiles } from '@platform/i18n/texts';

const files: TextFiles = import.meta.glob(
  ['../../../platform/web/en.json', '../portal/en.json', '../../../modules/territory/web/*/en.json', '!../../../modules/territory/web/imports/en.json'],
  { eager: true, import: 'default' },
);
export default files;
