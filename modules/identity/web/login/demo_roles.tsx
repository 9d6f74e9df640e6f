// SPDX-License-Identifier: EUPL-1.2
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { Answer, Failure } from '@platform/states/states';
import { useRoleName, useRolePurpose } from '../roles/roles';
import { useDemoLogin, useDemoRoles } from './api';

/** In a demonstration each role is one click away. */
export function DemoRoles() {
  const t = useText('identity.login');
  const name = useRoleName();
  const purpose = useRolePurpose();
  const roles = useDemoRoles(true);
  const login = useDemoLogin();
  return (
    <section className="demo-roles" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p className="section-lead">{t('demo.lead')}</p>
      {login.isError && <Failure problem={problem_of(login.error)} />}
      <Answer query={roles}>
        {({ items }) => (
          <ul>
            {items.map((role) => (
              <li key={role.account_id}>
                <button type="button" disabled={login.isPending} onClick={() => login.mutate(role.account_id)}>
                  <span className="demo-role">{name(role.role)}</span>
                  <span className="demo-person">{role.display_name}</span>
                  <span className="demo-body">{role.body_name}{role.team_name && ` · ${role.team_name}`}</span>
                  <span className="demo-description">{purpose(role.role)}</span>
                  <Icon name="arrow_right" size="sm" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}
