// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Delivery, Intervention } from './api';
import { format_amount } from './amounts';
import { DeliveryForm } from './delivery_form';

function Row({ one, row }: { one: Intervention; row: Delivery }) {
  const t = useText('benefits.deliveries');
  const language = useLanguage();
  const [correcting, set_correcting] = useState(false);
  const days = row.from === row.to ? format_date(row.from, language) : t('days', { from: format_date(row.from, language), to: format_date(row.to, language) });
  const what = row.kind === 'given' ? format_amount(one, row, t, language) : `${t('kinds.absence')}: ${t(`absence_reasons.${row.absence ?? 'other'}`)}`;
  return (
    <li className={row.corrected_by === undefined ? undefined : 'delivery-corrected'}>
      <p className="row-title">{what}{row.corrected_by !== undefined && <span className="tag">{t('corrected')}</span>}</p>
      <p className="row-detail">{days} · {t('number', { number: row.number })}</p>
      {row.corrects !== undefined && <p>{t('corrects', { number: row.corrects })} <span className="file-words">{row.words}</span></p>}
      {row.beyond !== undefined && <p>{t('beyond_said')} <span className="file-words">{row.beyond}</span></p>}
      <p className="row-detail">{row.account_name}, {row.body_name}</p>
      {row.corrected_by === undefined && one.may.includes('intervention.deliver') && !correcting && (
        <p><Button color="primary" outline size="xs" aria-label={t('correct_number', { number: row.number })} onClick={() => set_correcting(true)}>{t('correct')}</Button></p>
      )}
      {correcting && row.corrected_by === undefined && <DeliveryForm one={one} wrong={row} on_done={() => set_correcting(false)} />}
    </li>
  );
}

/** Every row that was written, the last first; what was corrected stays readable. */
export function DeliveryRows({ one }: { one: Intervention }) {
  const t = useText('benefits.deliveries');
  if (one.deliveries.length === 0) return <p className="quiet">{t('none_given')}</p>;
  return <ol className="rows">{one.deliveries.map((row) => <Row key={row.number} one={one} row={row} />)}</ol>;
}
