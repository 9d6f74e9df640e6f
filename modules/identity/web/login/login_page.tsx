// SPDX-License-Identifier: EUPL-1.2
import { Navigate, useSearchParams } from 'react-router';
import { useStatus } from '@platform/api/status';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { useSession } from '@platform/session/session';
import { DemoRoles } from './demo_roles';
import { EntranceStep } from './entrance';
import { LoginForm } from './login_form';
import './login.scss';

/** Only a path of this application: an address that leads elsewhere would make the login a trap. */
function inside(path: string | null): string {
  return path && /^\/(?!\/|\\)/.test(path) ? path : '/';
}

export function LoginPage() {
  const t = useText('identity.login');
  const { session, entering } = useSession();
  const [params] = useSearchParams();
  const demo = useStatus().data?.demo ?? false;
  if (session) return <Navigate to={inside(params.get('next'))} replace />;
  if (entering) return <Page title={t('title')}><EntranceStep session={entering} /></Page>;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={demo ? 'login-sides' : ''}>
        {demo && <DemoRoles />}
        <section className="login-own" aria-labelledby="login-title">
          <h2 id="login-title">{t('with_password')}</h2>
          <LoginForm />
        </section>
      </div>
    </Page>
  );
}
