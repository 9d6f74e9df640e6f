// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { LineField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useSetAmount, type BudgetLine } from './api';
import { cents_of, format_cents } from './money';

/** The amount of a line, changed with a reason that stays among its movements. */
export function AmountForm({ line, on_done }: { line: BudgetLine; on_done: () => void }) {
  const t = useText('funds.lines');
  const language = useLanguage();
  const set_amount = useSetAmount(line.line_id);
  const [typed, set_typed] = useState(format_cents(line.amount_cents, language).replaceAll(/[^\d.,]/g, ''));
  const [reason, set_reason] = useState('');
  const [tried, set_tried] = useState(false);
  const cents = cents_of(typed);
  const wrong_reason = reason.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (cents === undefined || wrong_reason) return;
    set_amount.mutate({ version: line.version, amount_cents: cents, reason: reason.trim() }, { onSuccess: on_done });
  };
  return (
    <form className="budget-form" onSubmit={submit} noValidate aria-label={t('change')}>
      {set_amount.isError && <Failure problem={problem_of(set_amount.error)} />}
      <LineField label={t('amount_euro')} inputMode="decimal" value={typed} error={tried && cents === undefined ? t('wrong_amount') : undefined} onChange={(event) => set_typed(event.target.value)} />
      <LineField label={t('reason')} maxLength={300} value={reason} error={tried && wrong_reason ? t('wrong_reason') : undefined} onChange={(event) => set_reason(event.target.value)} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={set_amount.isPending}>{t('save')}</Button></div>
    </form>
  );
}
