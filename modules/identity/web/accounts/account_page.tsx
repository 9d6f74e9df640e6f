// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useParams } from 'react-router';
import { format_instant } from '@platform/dates/instants';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { Answer } from '@platform/states/states';
import { AccountForm } from './account_form';
import { useAccountSheet, type Account } from './api';
import { ResetSecondFactor } from '../second_factor/reset_second_factor';
import { GrantMandate } from './grant_mandate';
import { InvitationLink } from './invitation_link';
import { Mandates } from './mandates';
import { StateTag } from './state_tag';
import './accounts.scss';

function Facts({ account }: { account: Account }) {
  const t = useText('identity.accounts');
  const language = useLanguage();
  return (
    <dl className="facts">
      <Fact name={t('username')}>{account.username}</Fact>
      <Fact name={t('email')}>{account.email ?? t('no_email')}</Fact>
      <Fact name={t('created')}>{format_instant(account.created_at, language)}</Fact>
      {account.locked_until && <Fact name={t('locked')}>{format_instant(account.locked_until, language)}</Fact>}
    </dl>
  );
}

function Sheet({ account }: { account: Account }) {
  const t = useText('identity.accounts');
  const [editing, set_editing] = useState(false);
  return (
    <div className="sheet">
      <div>
        <section aria-labelledby="account-facts">
          <h2 id="account-facts">{t('person')}</h2>
          <p className="tags account-tags"><StateTag state={account.state} />{account.fictitious && <FictitiousMark />}</p>
          {editing ? <AccountForm account={account} on_done={() => set_editing(false)} /> : (
            <>
              <Facts account={account} />
              <div className="form-actions"><Button color="primary" outline type="button" onClick={() => set_editing(true)}>{t('change')}</Button></div>
            </>
          )}
        </section>
        <section aria-labelledby="account-mandates">
          <h2 id="account-mandates">{t('mandates')}</h2>
          <Mandates account={account} />
          <GrantMandate account_id={account.account_id} />
        </section>
      </div>
      <div>
        <section aria-labelledby="account-link">
          <h2 id="account-link">{account.state === 'invited' ? t('invite.first') : t('invite.again')}</h2>
          <InvitationLink account={account} />
        </section>
        <section aria-labelledby="account-second-factor">
          <h2 id="account-second-factor">{t('second_factor')}</h2>
          <ResetSecondFactor account_id={account.account_id} since={account.second_factor_since} />
        </section>
      </div>
    </div>
  );
}

export function AccountPage() {
  const t = useText('identity.accounts');
  const { account_id = '' } = useParams();
  const query = useAccountSheet(account_id);
  return (
    <Page title={query.data?.display_name ?? t('account')} crumbs={[{ to: '/account', label: t('title') }]}>
      <Answer query={query}>{(account) => <Sheet account={account} />}</Answer>
    </Page>
  );
}
