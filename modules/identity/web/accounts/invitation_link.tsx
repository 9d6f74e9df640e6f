// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef, useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useInvite, type Account, type Invitation } from './api';

function Link({ invitation }: { invitation: Invitation }) {
  const t = useText('identity.accounts');
  const id = useId();
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [copied, set_copied] = useState<boolean>();
  const address = `${window.location.origin}${invitation.path}`;
  useEffect(() => field.current?.select(), []);
  // Where the browser does not let a page write on the clipboard, the text is selected for the keyboard.
  const copy = () => {
    field.current?.select();
    const written = navigator.clipboard ? navigator.clipboard.writeText(address) : Promise.reject(new Error('no clipboard'));
    written.then(() => set_copied(true), () => set_copied(false));
  };
  return (
    <div className="invitation">
      <div className="field">
        <label htmlFor={id}>{t('invite.link')}</label>
        <input ref={field} id={id} className="form-control" readOnly value={address} aria-describedby={`${id}-once`} />
        <p className="field-help" id={`${id}-once`}>{t('invite.once', { until: format_instant(invitation.expires_at, language) })}</p>
      </div>
      <Button color="primary" type="button" onClick={copy}>{t('invite.copy')}</Button>
      <p role="status">{copied === true && t('invite.copied')}{copied === false && t('invite.not_copied')}</p>
    </div>
  );
}

/** A link for one person, shown once: whoever has it chooses the password. */
export function InvitationLink({ account }: { account: Account }) {
  const t = useText('identity.accounts');
  const invite = useInvite(account.account_id);
  if (account.state === 'disabled') return <p className="quiet">{t('invite.disabled')}</p>;
  return (
    <>
      <p className="section-lead">{account.state === 'invited' ? t('invite.first_lead') : t('invite.again_lead')}</p>
      {invite.isError && <Failure problem={problem_of(invite.error)} />}
      {invite.data ? <Link key={invite.data.token} invitation={invite.data} /> : (
        <Button color="primary" outline type="button" disabled={invite.isPending} onClick={() => invite.mutate()}>{t('invite.make')}</Button>
      )}
    </>
  );
}
