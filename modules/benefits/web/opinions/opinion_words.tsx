// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import type { Item } from '@desk/items/api';

export function OpinionItem({ item }: { item: Item }) {
  const t = useText('benefits.opinions');
  return <Link to={`/pareri/${item.subject_id}`}>{item.headline === '' ? t('without_name') : item.headline}</Link>;
}

/** In the log of readings. */
export function ReadOpinion({ record_id }: { record_id: string }) {
  const t = useText('benefits.opinions');
  return <Link to={`/pareri/${record_id}`}>{t('one')}</Link>;
}
