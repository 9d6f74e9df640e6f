// SPDX-License-Identifier: EUPL-1.2
import { format_duration, seconds_between } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import type { Contact } from './api';

/** Where it stands, in one line: with whom it waits, or who took it and after how long. */
export function StatusTag({ contact }: { contact: Pick<Contact, 'status' | 'desk_name' | 'recorded_at' | 'taken_at'> }) {
  const t = useText('access.contacts');
  const language = useLanguage();
  const desk = contact.desk_name ?? t('status.somebody');
  if (contact.status === 'taken') {
    return (
      <span className="tag tag-done">
        <Icon name="check_circle" size="xs" />
        {contact.taken_at
          ? t('status.taken_after', { desk, time: format_duration(seconds_between(contact.recorded_at, contact.taken_at), language) })
          : t('status.taken', { desk })}
      </span>
    );
  }
  return (
    <span className="tag tag-waiting">
      <Icon name="inbox" size="xs" /> {contact.status === 'unrouted' ? t('status.unrouted', { desk }) : t('status.waiting', { desk })}
    </span>
  );
}
