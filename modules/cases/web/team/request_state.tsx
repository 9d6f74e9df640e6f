// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { Icon, type IconName } from '@platform/icon/icon';
import type { JoinRequest } from './api';

type State = JoinRequest['state'];
const icons: Record<State, IconName> = { waiting: 'calendar', accepted: 'check_circle', refused: 'close', withdrawn: 'close' };
const tones: Record<State, string> = { waiting: 'tag-waiting', accepted: 'tag-done', refused: 'tag-late', withdrawn: '' };

export function RequestState({ state }: { state: State }) {
  const t = useText('cases.team');
  return <span className={`tag ${tones[state]}`}><Icon name={icons[state]} size="xs" /> {t(`states.${state}`)}</span>;
}
