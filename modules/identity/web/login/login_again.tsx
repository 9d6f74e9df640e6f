// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { useStatus } from '@platform/api/status';
import { useText } from '@platform/i18n/texts';
import { useSession } from '@platform/session/session';
import { DemoRoles } from './demo_roles';
import { EntranceStep } from './entrance';
import { LoginForm } from './login_form';
import './login.scss';

/** In place of a page whose session has ended, so that nothing typed is lost by going elsewhere. */
export function LoginAgain() {
  const t = useText('identity.login');
  const demo = useStatus().data?.demo ?? false;
  const { entering } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="page-head">
        <div className="container-xxl">
          <h1 ref={heading} tabIndex={-1}>{t('again.title')}</h1>
          <p className="lead">{t('again.lead')}</p>
        </div>
      </div>
      <div className="container-xxl page-body">
        {entering ? <EntranceStep session={entering} /> : (
          <div className={demo ? 'login-sides' : ''}>
            {demo && <DemoRoles />}
            <section className="login-own" aria-labelledby="again-title">
              <h2 id="again-title">{t('with_password')}</h2>
              <LoginForm />
            </section>
          </div>
        )}
      </div>
    </>
  );
}
