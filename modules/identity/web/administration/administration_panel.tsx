// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import './administration.scss';

interface Door {
  name: 'accounts' | 'new_account' | 'clock' | 'territory';
  action: string;
  to: string;
}

const doors: Door[] = [
  { name: 'accounts', action: 'account.administer', to: '/account' },
  { name: 'new_account', action: 'account.administer', to: '/account/nuovo' },
  { name: 'territory', action: 'territory.import', to: '/importazioni' },
  { name: 'clock', action: 'demo.clock', to: '/calendario' },
];

/** What an administrator looks after: people and their mandates, the territory's data, and in a demonstration the calendar. */
export function AdministrationPanel() {
  const t = useText('identity.administration');
  const may = useMay();
  const open = doors.filter(({ action }) => may(action));
  if (!may('account.administer')) return null;
  return (
    <Panel title={t('title')}>
      <ul className="administration">
        {open.map(({ name, to }) => (
          <li key={name}>
            <h3><Link to={to}>{t(`doors.${name}.title`)}</Link></h3>
            <p className="row-detail">{t(`doors.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
