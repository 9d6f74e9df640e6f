// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';

/** Is somebody following this person already? The question before every new contact. */
export function SearchPanel() {
  const t = useText('cases.search');
  const may = useMay()('people.find');
  if (!may) return null;
  return (
    <Panel title={t('panel')}>
      <p className="section-lead">{t('panel_words')}</p>
      <p><Link className="btn btn-outline-primary" to="/cerca"><Icon name="search" size="sm" /> {t('title')}</Link></p>
    </Panel>
  );
}
