// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';

/** In the log of readings, the way to the sheet. */
export function ReadPerson({ record_id }: { record_id: string }) {
  const t = useText('people.sheet');
  return <Link to={`/persone/${record_id}`}>{t('open')}</Link>;
}
