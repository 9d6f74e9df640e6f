// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_period } from '@platform/dates/dates';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useSession } from '@platform/session/session';
import { Empty } from '@platform/states/states';
import { useRoleName } from '../roles/roles';

/** What the person may do and for whom: every mandate with its dates, because an expired one opens nothing. */
export function MandatesPage() {
  const t = useText('identity.mandates');
  const language = useLanguage();
  const role_name = useRoleName();
  const { session } = useSession();
  if (!session) return null;
  return (
    <Page title={t('title')} lead={t('lead', { name: session.account.display_name })}>
      {session.mandates.length === 0 && <Empty title={t('none')} text={t('none_why')} />}
      <ul className="mandates">
        {session.mandates.map((mandate) => (
          <li key={mandate.mandate_id}>
            <h2>{role_name(mandate.role)}</h2>
            <p>{mandate.body_name}{mandate.team_name && <> · {mandate.team_name}</>}</p>
            <p className="quiet">{format_period(mandate, language)}</p>
          </li>
        ))}
      </ul>
      <p className="form-actions"><Link to="/password">{t('password')}</Link></p>
    </Page>
  );
}
