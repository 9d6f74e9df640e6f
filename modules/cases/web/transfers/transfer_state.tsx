// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { Icon, type IconName } from '@platform/icon/icon';
import type { Transfer } from './api';

type State = Transfer['state'];
const icons: Record<State, IconName> = { waiting: 'calendar', accepted: 'check_circle', refused: 'close', withdrawn: 'close' };
const tones: Record<State, string> = { waiting: 'tag-waiting', accepted: 'tag-done', refused: 'tag-late', withdrawn: '' };

export function TransferState({ state }: { state: State }) {
  const t = useText('cases.transfers');
  return <span className={`tag ${tones[state]}`}><Icon name={icons[state]} size="xs" /> {t(`states.${state}`)}</span>;
}
