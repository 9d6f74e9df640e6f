// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { useSession } from '@platform/session/session';
import { Empty } from '@platform/states/states';
import { useRoleName } from '../roles/roles';
import { MandateWords } from './mandate_words';

/** What the person may do and for whom: every mandate with its dates, because an expired one opens nothing. */
export function MandatesPage() {
  const t = useText('identity.mandates');
  const role_name = useRoleName();
  const { session } = useSession();
  if (!session) return null;
  return (
    <Page title={t('title')} lead={t('lead', { name: session.account.display_name })} crumbs={[]}>
      {session.mandates.length === 0 && <Empty title={t('none')} text={t('none_why')} />}
      <ul className="mandates">
        {session.mandates.map((mandate) => (
          <li key={mandate.mandate_id}>
            <h2>{role_name(mandate.role)}</h2>
            <MandateWords mandate={mandate} />
          </li>
        ))}
      </ul>
      <p className="form-actions">
        <Link className="btn btn-outline-primary" to="/password">{t('password')}</Link>
        <Link className="btn btn-outline-primary" to="/secondo-fattore">{t('second_factor')}</Link>
      </p>
    </Page>
  );
}
