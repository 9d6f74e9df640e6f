// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';

export function PrivacyPage() {
  const t = useText('app.portal');
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')} crumbs={[]}>
      <div className="prose">
        <h2>{t('privacy.visit_title')}</h2>
        <p>{t('privacy.visit')}</p>
        <h2>{t('privacy.cookies_title')}</h2>
        <ul>
          {(['language', 'session', 'none'] as const).map((item) => <li key={item}>{t(`privacy.cookies.${item}`)}</li>)}
        </ul>
        <h2>{t('privacy.controllers_title')}</h2>
        <p>{t('privacy.controllers')} <Link to="/enti">{t('privacy.controllers_link')}</Link>.</p>
        <h2>{t('privacy.rights_title')}</h2>
        <p>{t('privacy.rights')}</p>
      </div>
    </Page>
  );
}
