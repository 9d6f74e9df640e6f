// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Empty } from '@platform/states/states';
import { useChangePassword } from './api';
import { NewPassword } from './new_password';
import '../login/login.scss';

export function PasswordPage() {
  const t = useText('identity.passwords');
  const change = useChangePassword();
  const problem = change.isError ? problem_of(change.error) : undefined;
  return (
    <Page title={t('mine')} lead={t('mine_lead')} crumbs={[{ to: '/incarichi', label: t('mandates') }]}>
      {change.isSuccess ? (
        <div role="status">
          <Empty title={t('changed_title')} text={t('changed_why')} action={<Link className="btn btn-primary" to="/">{t('start_work')}</Link>} />
        </div>
      ) : (
        <NewPassword
          with_current
          action={t('mine_action')}
          problem={problem}
          saving={change.isPending}
          on_save={({ current, password }) => change.mutate({ current, password })}
        />
      )}
    </Page>
  );
}
