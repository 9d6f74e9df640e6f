// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import type { DeskEvent } from './api';

interface Props {
  connected: boolean;
  last: DeskEvent | undefined;
  heard: number;
}

/** Says what has just happened on the desk, once and politely, and whether the page is listening at all. */
export function Live({ connected, last, heard }: Props) {
  const t = useText('desk.items');
  const { account } = useAccount();
  const mine = last?.what === 'assigned' && last.assigned_to === account.account_id;
  const words = last && (mine ? t('live.yours') : t(`live.${last.what}`));
  return (
    <>
      <p className={connected ? 'live live-on' : 'live'}>
        <span className="live-sign" aria-hidden="true" /> {connected ? t('live.on') : t('live.off')}
      </p>
      <p className="visually-hidden" role="status">{last && <span key={heard}>{words}</span>}</p>
    </>
  );
}
