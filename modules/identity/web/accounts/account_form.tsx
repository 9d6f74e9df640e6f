// SPDX-License-Identifier: EUPL-1.2
import { EditForm } from '@platform/edit/edit_form';
import { useText } from '@platform/i18n/texts';
import { useChangeAccount, type Account, type AccountChange } from './api';

/** An empty address removes it. */
function change_of(texts: Record<string, string>, version: number): AccountChange {
  const change: AccountChange = { version };
  if (texts.display_name !== undefined) change.display_name = texts.display_name.trim();
  if (texts.email !== undefined) change.email = texts.email.trim() || null;
  if (texts.disabled !== undefined) change.disabled = texts.disabled === 'true';
  return change;
}

export function AccountForm({ account, on_done }: { account: Account; on_done: () => void }) {
  const t = useText('identity.accounts');
  const change = useChangeAccount(account.account_id);
  return (
    <EditForm
      label={t('change')}
      fields={[
        { name: 'display_name', label: t('display_name'), input: 'line', max: 120, needed: t('display_name_missing') },
        { name: 'email', label: t('email_optional'), input: 'line', max: 254, type: 'email' },
        { name: 'disabled', label: t('entrance'), input: 'choice', options: [{ value: 'false', label: t('may_enter') }, { value: 'true', label: t('may_not_enter') }] },
      ]}
      values={{ display_name: account.display_name, email: account.email ?? '', disabled: account.state === 'disabled' ? 'true' : 'false' }}
      version={account.version}
      change_of={change_of}
      change={change}
      record={['account', account.account_id]}
      on_done={on_done}
    />
  );
}
