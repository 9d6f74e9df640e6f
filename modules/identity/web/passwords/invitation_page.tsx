// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Empty, Failure } from '@platform/states/states';
import { useChoosePassword } from './api';
import { NewPassword } from './new_password';
import '../login/login.scss';

/** Where the link of an invitation leads. The secret stands after the "#", which browsers keep to themselves. */
export function InvitationPage() {
  const t = useText('identity.passwords');
  const [token] = useState(() => window.location.hash.slice(1));
  const choose = useChoosePassword(token);
  const problem = choose.isError ? problem_of(choose.error) : undefined;
  const enter = <Link className="btn btn-primary" to="/accedi">{t('enter')}</Link>;
  if (choose.isSuccess) {
    return (
      <Page title={t('chosen')}>
        <div role="status"><Empty title={t('chosen_title', choose.data)} text={t('chosen_why')} action={enter} /></div>
      </Page>
    );
  }
  if (token.length < 20) {
    const words = { title: t('no_link'), why: t('no_link_why'), remedy: t('no_link_remedy') };
    return <Page title={t('choose')}><Failure problem={{ title: '', status: 404, code: 'not_found' }} words={words} /></Page>;
  }
  return (
    <Page title={t('choose')} lead={t('choose_lead')}>
      <NewPassword action={t('choose_action')} problem={problem} saving={choose.isPending} on_save={({ password }) => choose.mutate(password)} />
    </Page>
  );
}
