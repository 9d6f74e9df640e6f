// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useSession } from '@platform/session/session';
import { useRoleName } from '@identity/roles/roles';

/** Who is here, as what and for whom, always in sight: the same person may hold several mandates. */
export function AccountMenu() {
  const t = useText('app.application');
  const role_name = useRoleName();
  const { session, leave } = useSession();
  const [failed, set_failed] = useState(false);
  if (!session) return <a className="enter" href="/">{t('portal')}</a>;
  const [first, ...others] = session.mandates;
  return (
    <div className="account">
      <Link to="/incarichi">
        <strong>{session.account.display_name}</strong>
        {first && <span>{role_name(first.role)} · {first.body_name}{others.length > 0 && ` +${others.length}`}</span>}
        <span className="visually-hidden">{t('mandates')}</span>
      </Link>
      <button type="button" onClick={() => leave().catch(() => set_failed(true))}>
        <Icon name="logout" size="sm" /> {t('leave')}
      </button>
      {failed && <p role="alert">{t('leave_failed')}</p>}
    </div>
  );
}
