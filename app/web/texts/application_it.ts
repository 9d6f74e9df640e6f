// SPDX-License-Identifier: EUPL-1.2
import type { TextFiles } from '@platform/i18n/texts';

const files: TextFiles = import.meta.glob(
  ['../../../platform/web/it.json', '../../../platform/web/*/it.json', '../application/it.json', '../../../modules/*/web/*/it.json'],
  { eager: true, import: 'default' },
);
export default files;
