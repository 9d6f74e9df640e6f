// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { AccountState } from './api';

const tones: Record<AccountState, string> = { invited: 'tag-waiting', active: 'tag-done', disabled: 'tag-late' };

export function StateTag({ state }: { state: AccountState }) {
  const t = useText('identity.accounts');
  return <span className={`tag ${tones[state]}`}>{t(`states.${state}`)}</span>;
}
