// SPDX-License-Identifier: EUPL-1.2
import type { TextFiles } from '@platform/i18n/texts';

const files: TextFiles = import.meta.glob(
  ['../../../platform/web/en.json', '../../../platform/web/*/en.json', '../application/en.json', '../../../modules/*/web/*/en.json'],
  { eager: true, import: 'default' },
);
export default files;
