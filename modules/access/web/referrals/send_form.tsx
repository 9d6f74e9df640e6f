// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { CheckField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import type { OfferRow } from '@catalogue/offers/api';
import type { Contact } from '../contacts/api';
import { useDraft, useKeepDraft } from '../drafts/use_draft';
import { useSendReferral } from './api';

interface Props {
  contact: Contact;
  offer: OfferRow;
  typed: string;
  on_done: () => void;
  on_leave: () => void;
}

/** Of each contact: what was typed about one person never appears under another. */
const draft_kind = (contact: Contact) => `referral-${contact.contact_id}`;

function Form({ contact, offer, typed, on_done, on_leave }: Props) {
  const t = useText('access.referrals');
  const [message, set_message] = useState(typed);
  const [share, set_share] = useState(contact.person !== undefined);
  const [missing, set_missing] = useState(false);
  const [idempotency_key] = useState(() => crypto.randomUUID());
  const send = useSendReferral(contact.contact_id, idempotency_key);
  const draft = useKeepDraft(draft_kind(contact), message === '' ? ' ' : message);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_missing(message.trim() === '');
    if (message.trim() === '') return;
    send.mutate({ offer_id: offer.offer_id, message: message.trim(), share_person: share }, { onSuccess: () => void draft.discard().finally(on_done) });
  };
  return (
    <form className="send-form card-sheet" onSubmit={submit} noValidate aria-label={t('send.title', { name: offer.name })}>
      <TextField
        label={t('send.message')}
        hint={t('send.message_hint')}
        rows={4}
        maxLength={2000}
        value={message}
        error={missing ? t('send.missing') : undefined}
        onChange={({ target }) => set_message(target.value)}
      />
      {contact.person && <CheckField label={t('send.share')} checked={share} onChange={({ target }) => set_share(target.checked)} />}
      <p className="field-help">{t('send.note', { body: offer.provider_name })}</p>
      {send.isError && <Failure problem={problem_of(send.error)} />}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={send.isPending}>{t('send.send')}</Button>
        <Button color="secondary" outline type="button" onClick={on_leave}>{t('send.leave')}</Button>
      </div>
    </form>
  );
}

/** What was typed before the page was left is found again: the draft is the author's, sealed on the server. */
export function SendForm(props: Omit<Props, 'typed'>) {
  const draft = useDraft(draft_kind(props.contact));
  if (draft.isPending) return null;
  const kept = draft.data?.content.trim() ?? '';
  return <Form {...props} typed={kept === '' ? (props.contact.content?.need ?? '') : kept} />;
}
