// SPDX-License-Identifier: EUPL-1.2
import { Suspense, type ReactNode } from 'react';
import { useToday } from '../api/status';
import { format_date } from '../dates/dates';
import { useLanguage, useText } from '../i18n/texts';
import { Loading } from '../states/states';
import { DemoBanner } from './demo_banner';
import { Footer } from './footer';
import { Header, type NavigationEntry } from './header';
import { HomeName } from './page';

interface Props {
  /** What the start page is called. */
  home: string;
  navigation: NavigationEntry[];
  tagline: string;
  account: ReactNode;
  search?: ReactNode;
  children: ReactNode;
}

/** Only on paper, where a sheet without a day is worth nothing a month later. */
function Printed() {
  const t = useText('platform');
  const language = useLanguage();
  return <p className="printed container-xxl">{t('frame.printed', { date: format_date(useToday(), language) })}</p>;
}

export function Frame({ home, navigation, tagline, account, search, children }: Props) {
  const t = useText('platform');
  return (
    <HomeName value={home}>
      <nav className="skiplinks" aria-label={t('frame.skip')}>
        <a className="visually-hidden-focusable" href="#main">{t('frame.skip_to_content')}</a>
        <a className="visually-hidden-focusable" href="#footer">{t('frame.skip_to_footer')}</a>
      </nav>
      <Header navigation={navigation} tagline={tagline} account={account} search={search} />
      <DemoBanner />
      <Printed />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<div className="container-xxl py-5"><Loading /></div>}>{children}</Suspense>
      </main>
      <Footer />
    </HomeName>
  );
}
