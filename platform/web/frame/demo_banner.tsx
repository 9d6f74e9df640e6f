// SPDX-License-Identifier: EUPL-1.2
import { useStatus } from '../api/status';
import { format_date } from '../dates/dates';
import { useLanguage, useText } from '../i18n/texts';
import { Icon } from '../icon/icon';

/** Nobody may take invented people for real ones: shown on every page of a demonstration database. */
export function DemoBanner() {
  const t = useText('platform');
  const language = useLanguage();
  const { data } = useStatus();
  if (!data?.demo) return null;
  return (
    <aside className="demo-banner" aria-label={t('demo.label')}>
      <div className="container-xxl">
        <Icon name="info_circle" size="sm" />
        <p>
          <strong>{t('demo.title')}</strong> <span className="demo-text">{t('demo.text')}</span>
          {data.today && <> {t('demo.clock', { date: format_date(data.today, language) })}</>}
        </p>
      </div>
    </aside>
  );
}
