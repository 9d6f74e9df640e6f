// SPDX-License-Identifier: EUPL-1.2
import { useStatus } from '../api/status';
import { useText } from '../i18n/texts';
import { Mark } from './mark';

/** Plain links: the same footer stands under the portal and under the application, which are two documents. */
export function Footer() {
  const t = useText('platform');
  const { data } = useStatus();
  return (
    <footer className="site-footer" id="footer">
      <div className="container-xxl">
        <div className="footer-brand">
          <Mark className="brand-mark" />
          <p>
            <strong>Raccordo</strong>
            <span>{t('frame.purpose')}</span>
          </p>
        </div>
        <ul className="footer-links">
          <li><a href="/accessibilita" data-element="accessibility-link">{t('frame.accessibility')}</a></li>
          <li><a href="/privacy" data-element="privacy-policy-link">{t('frame.privacy')}</a></li>
          <li><a href="/api-docs">{t('frame.api')}</a></li>
        </ul>
        <p className="footer-note">{t('frame.licence')}{data && <> · {t('frame.version', { version: data.version })}</>}</p>
      </div>
    </footer>
  );
}
