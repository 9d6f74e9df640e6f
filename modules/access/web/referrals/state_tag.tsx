// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { Icon, type IconName } from '@platform/icon/icon';
import type { Referral } from './api';

const icons: Record<Referral['state'], IconName> = { sent: 'calendar', accepted: 'check_circle', refused: 'close', expired: 'warning_circle', withdrawn: 'close' };
const tones: Record<Referral['state'], string> = { sent: 'tag-waiting', accepted: 'tag-done', refused: 'tag-late', expired: 'tag-late', withdrawn: '' };

export function ReferralState({ state }: { state: Referral['state'] }) {
  const t = useText('access.referrals');
  return <span className={`tag ${tones[state]}`}><Icon name={icons[state]} size="xs" /> {t(`states.${state}`)}</span>;
}
