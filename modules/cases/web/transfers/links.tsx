// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import type { Item } from '@desk/items/api';

/** On the desk, the headline opens the proposal. */
export function TransferItem({ item }: { item: Item }) {
  const person = useText('people.person');
  return <Link to={`/passaggi/${item.subject_id}`}>{item.headline || person('anonymous')}</Link>;
}

/** In the log of readings, the way to it. */
export function ReadTransfer({ record_id }: { record_id: string }) {
  const t = useText('cases.transfers');
  return <Link to={`/passaggi/${record_id}`}>{t('open')}</Link>;
}
