// SPDX-License-Identifier: EUPL-1.2
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';

export function AccessibilityPage() {
  const t = useText('app.portal');
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')} crumbs={[]}>
      <div className="prose">
        <h2>{t('accessibility.status_title')}</h2>
        <p>{t('accessibility.status')}</p>
        <h2>{t('accessibility.verified_title')}</h2>
        <ul>
          {(['axe', 'keyboard', 'narrow', 'alternatives'] as const).map((item) => <li key={item}>{t(`accessibility.verified.${item}`)}</li>)}
        </ul>
        <h2>{t('accessibility.unverified_title')}</h2>
        <ul>
          {(['people', 'readers', 'expert'] as const).map((item) => <li key={item}>{t(`accessibility.unverified.${item}`)}</li>)}
        </ul>
        <h2>{t('accessibility.feedback_title')}</h2>
        <p>{t('accessibility.feedback')}</p>
      </div>
    </Page>
  );
}
