// SPDX-License-Identifier: EUPL-1.2
import { useText } from '../i18n/texts';
import './fictitious.scss';

/** Beside every invented name: a picture of the screen, or a copied line, must still say so. */
export function FictitiousMark() {
  const t = useText('platform.fictitious');
  return <span className="fictitious-mark">{t('mark')}</span>;
}
