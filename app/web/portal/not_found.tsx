// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';

export function NotFound() {
  const t = useText('app.portal');
  return (
    <Page title={t('not_found.title')} lead={t('not_found.why')} crumbs={[]}>
      <ul className="ways-out">
        <li><Link to="/">{t('not_found.home')}</Link></li>
        <li><Link to="/chi-e-competente">{t('not_found.competence')}</Link></li>
        <li><Link to="/enti">{t('not_found.bodies')}</Link></li>
      </ul>
    </Page>
  );
}
