// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useText } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { LanguageSwitch } from './language_switch';
import { Mark } from './mark';

export interface NavigationEntry {
  to: string;
  label: ReactNode;
  /** Only the page itself counts as "here", not the pages below it. */
  exact?: boolean;
}

interface Props {
  navigation: NavigationEntry[];
  tagline: string;
  account: ReactNode;
  /** The way to everything, for those who are in. */
  search?: ReactNode;
}

function Navigation({ entries }: { entries: NavigationEntry[] }) {
  const t = useText('platform');
  const { pathname } = useLocation();
  // Open only for the page it was opened on: following a link closes it.
  const [opened_on, set_opened_on] = useState<string>();
  const open = opened_on === pathname;
  if (entries.length === 0) return null;
  return (
    <nav className="main-nav" id="main-navigation" aria-label={t('frame.navigation')}>
      <div className="container-xxl">
        <button type="button" className="main-nav-toggle" aria-expanded={open} onClick={() => set_opened_on(open ? undefined : pathname)}>
          <Icon name={open ? 'close' : 'burger'} size="sm" /> {t('frame.menu')}
        </button>
        <ul className={open ? 'open' : ''}>
          {entries.map(({ to, label, exact }) => (
            <li key={to}>
              <NavLink to={to} end={exact ?? false}>{label}</NavLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

export function Header({ navigation, tagline, account, search }: Props) {
  const t = useText('platform');
  return (
    <header className="site-header">
      <div className="slim">
        <div className="container-xxl">
          <span className="slim-owner">{t('frame.owner')}</span>
          <div className="slim-tools">
            <LanguageSwitch />
            {account}
          </div>
        </div>
      </div>
      <div className="brand">
        <div className="container-xxl">
          <Link to="/" className="brand-link">
            <Mark className="brand-mark" />
            <span>
              <span className="brand-name">Raccordo</span>
              <span className="brand-tagline">{tagline}</span>
            </span>
          </Link>
          {search}
        </div>
      </div>
      <Navigation entries={navigation} />
    </header>
  );
}
