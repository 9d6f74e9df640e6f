// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import type { Item } from '@desk/items/api';

/** On the desk, the headline opens the request. */
export function JoinRequestItem({ item }: { item: Item }) {
  const person = useText('people.person');
  return <Link to={`/richieste/${item.subject_id}`}>{item.headline || person('anonymous')}</Link>;
}
