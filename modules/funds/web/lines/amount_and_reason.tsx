// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { cents_of } from './money';

/** What every change of a line says: how much, and why. Nothing to send until both are there; then each is named where it is missing. */
export function useAmountAndReason(amount = '') {
  const [typed, set_typed] = useState(amount);
  const [reason, set_reason] = useState('');
  const [tried, set_tried] = useState(false);
  const cents = cents_of(typed);
  const said = reason.trim();
  return {
    typed, set_typed, reason, set_reason, tried, set_tried,
    wrong_amount: cents === undefined,
    wrong_reason: said.length < 3,
    ready: cents === undefined || said.length < 3 ? undefined : { amount_cents: cents, reason: said },
    clear: () => { set_typed(''); set_reason(''); set_tried(false); },
  };
}

export function AmountAndReason({ of, hint }: { of: ReturnType<typeof useAmountAndReason>; hint?: string }) {
  const t = useText('funds.lines');
  return (
    <>
      <LineField label={t('amount_euro')} inputMode="decimal" value={of.typed} error={of.tried && of.wrong_amount ? t('wrong_amount') : undefined} onChange={(event) => of.set_typed(event.target.value)} />
      <LineField label={t('reason')} hint={hint} maxLength={300} value={of.reason} error={of.tried && of.wrong_reason ? t('wrong_reason') : undefined} onChange={(event) => of.set_reason(event.target.value)} />
    </>
  );
}
