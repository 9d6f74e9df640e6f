// SPDX-License-Identifier: EUPL-1.2
import { EditForm } from '@platform/edit/edit_form';
import { useText } from '@platform/i18n/texts';
import { channels, interlocutors, useCorrectContact, type Contact, type ContactContent } from './api';
import { useContactWords } from './words';

interface Props {
  contact: Contact;
  content: ContactContent;
  on_done: () => void;
}

/** What was told, put right. */
export function Correction({ contact, content, on_done }: Props) {
  const t = useText('access.contacts');
  const words = useContactWords();
  const correct = useCorrectContact(contact.contact_id);
  return (
    <EditForm
      label={t('correct')}
      fields={[
        { name: 'need', label: t('told'), input: 'text', max: 4000, needed: t('told_missing') },
        { name: 'channel', label: t('channel'), input: 'choice', options: channels.map((value) => ({ value, label: words.channel(value) })) },
        // In a report who speaks is who reports, and is put right there.
        ...(contact.reported ? [] : [{ name: 'interlocutor', label: t('interlocutor'), input: 'choice' as const, options: interlocutors.map((value) => ({ value, label: words.interlocutor(value) })) }]),
      ]}
      values={{ ...content }}
      version={contact.version}
      change_of={(texts, version) => ({ version, ...texts })}
      change={correct}
      record={['contact', contact.contact_id]}
      on_done={on_done}
    />
  );
}
