// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';

export function ImportLabel() {
  const t = useText('catalogue.imports');
  return t('navigation');
}
