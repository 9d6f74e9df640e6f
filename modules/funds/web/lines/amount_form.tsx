// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import type { FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useSetAmount, type BudgetLine } from './api';
import { AmountAndReason, useAmountAndReason } from './amount_and_reason';
import { format_cents } from './money';

/** The amount of a line, changed with a reason that stays among its movements. */
export function AmountForm({ line, on_done }: { line: BudgetLine; on_done: () => void }) {
  const t = useText('funds.lines');
  const language = useLanguage();
  const set_amount = useSetAmount(line.line_id);
  const change = useAmountAndReason(format_cents(line.amount_cents, language).replaceAll(/[^\d.,]/g, ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.set_tried(true);
    if (change.ready) set_amount.mutate({ version: line.version, ...change.ready }, { onSuccess: on_done });
  };
  return (
    <form className="budget-form" onSubmit={submit} noValidate aria-label={t('change')}>
      {set_amount.isError && <Failure problem={problem_of(set_amount.error)} />}
      <AmountAndReason of={change} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={set_amount.isPending}>{t('save')}</Button></div>
    </form>
  );
}
