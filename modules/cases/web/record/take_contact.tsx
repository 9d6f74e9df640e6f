// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import type { Contact } from '@access/contacts/api';
import type { Item } from '@desk/items/api';
import { useTakeContact } from './api';

function TakeButton({ contact_id, shortcut, subject }: { contact_id: string; shortcut?: string; subject?: string }) {
  const t = useText('cases.record');
  const navigate = useNavigate();
  const client = useQueryClient();
  const take = useTakeContact(contact_id);
  // The desk may hear of it, and drop this row, before the answer arrives: the promise outlives the row, a callback would not.
  const go = async () => {
    try {
      const { case_id } = await take.mutateAsync();
      await navigate(`/casi/${case_id}`);
    } catch {
      // Somebody was quicker: the row is loaded again, and says who.
      await client.invalidateQueries({ queryKey: ['desk'] });
    }
  };
  return (
    <>
      <button
        type="button"
        className="btn btn-primary"
        aria-keyshortcuts={shortcut}
        disabled={take.isPending || take.isSuccess}
        onClick={() => void go()}
      >
        {take.isPending ? t('taking') : t('take')}{subject && <span className="visually-hidden">: {subject}</span>}
      </button>
      {take.isError && <Failure problem={problem_of(take.error)} />}
    </>
  );
}

/** On the desk: one key, or the button. */
export function TakeItem({ item }: { item: Item }) {
  const may = useMay()('case.take');
  const person = useText('people.person');
  if (!may || item.subject_kind !== 'contact' || item.kind === 'unrouted_contact') return null;
  return <TakeButton contact_id={item.subject_id} shortcut="P" subject={item.headline || person('anonymous')} />;
}

/** On the page of a contact: take it, or go to the case that was opened from it. */
export function ContactCase({ contact }: { contact: Contact }) {
  const t = useText('cases.record');
  if (contact.case_id) return <Link className="btn btn-primary" to={`/casi/${contact.case_id}`}>{t('open')}</Link>;
  if (contact.status !== 'waiting' || !contact.may.includes('case.take')) return null;
  return <TakeButton contact_id={contact.contact_id} />;
}
