// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useAccount, useMay } from '@platform/session/session';
import { useNotices } from './api';
import { fresh_of } from './ending_mandates';
import './notices.scss';

/** From every page: whether something new is there, and how much. */
export function Bell() {
  const t = useText('desk.notices');
  const may = useMay()('desk.read');
  const account = useAccount();
  const notices = useNotices(may).data;
  const fresh = notices ? fresh_of(notices, account) : 0;
  if (!may) return null;
  return (
    <Link to="/avvisi" className={fresh > 0 ? 'bell bell-rings' : 'bell'}>
      <Icon name="horn" size="sm" />
      <span className="visually-hidden">{t('title')}: {fresh > 0 ? t('fresh', { count: fresh }) : t('nothing')}</span>
      {fresh > 0 && <span className="bell-count" aria-hidden="true">{fresh > 99 ? '99+' : fresh}</span>}
    </Link>
  );
}
