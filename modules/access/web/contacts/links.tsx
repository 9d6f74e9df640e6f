// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import type { Item } from '@desk/items/api';

/** On the desk, the headline of an item opens the contact it is about. */
export function ItemContact({ item }: { item: Item }) {
  const person = useText('people.person');
  return <Link to={`/contatti/${item.subject_id}`}>{item.headline || person('anonymous')}</Link>;
}

/** In the log of readings, the way to the contact. */
export function ReadContact({ record_id }: { record_id: string }) {
  const t = useText('access.contacts');
  return <Link to={`/contatti/${record_id}`}>{t('open')}</Link>;
}
