// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';

/** In the log of readings. */
export function ReadIntervention({ record_id }: { record_id: string }) {
  const t = useText('benefits.deliveries');
  return <Link to={`/interventi/${record_id}`}>{t('one')}</Link>;
}
