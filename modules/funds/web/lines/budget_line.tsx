// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Bars } from '@platform/chart/bars';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { BudgetLine } from './api';
import { AmountForm } from './amount_form';
import { format_cents } from './money';
import { Movements } from './movements';

/** One line: the drawing, the same in words, and behind it every movement that made it. */
export function BudgetLineRow({ line }: { line: BudgetLine }) {
  const t = useText('funds.lines');
  const language = useLanguage();
  const [open, set_open] = useState(false);
  const [changing, set_changing] = useState(false);
  const name = language === 'it' ? line.type_name_it : line.type_name_en;
  const sums = [
    ['amount', line.amount_cents],
    ['spent', line.spent_cents],
    ['committed', line.committed_cents],
    ['reserved', line.reserved_cents],
  ] as const;
  return (
    <li className="card-sheet budget-line">
      <h2>{name}</h2>
      <p className="quiet">{line.body_name} · {line.year}</p>
      <Bars
        label={name}
        bars={[{
          key: 'line',
          label: t('left'),
          words: <strong className="budget-left">{format_cents(line.left_cents, language)}</strong>,
          parts: [
            { shape: 'full', value: line.spent_cents },
            { shape: 'hatched', value: line.committed_cents },
            { shape: 'outline', value: line.reserved_cents },
            { shape: 'ground', value: line.left_cents },
          ],
        }]}
      />
      <dl className="budget-sums">
        {sums.map(([key, cents]) => <div key={key} className={`budget-${key}`}><dt>{t(key)}</dt><dd>{format_cents(cents, language)}</dd></div>)}
      </dl>
      <p className="form-actions">
        <button type="button" className="btn btn-outline-primary btn-sm" aria-expanded={open} onClick={() => set_open(!open)}>{open ? t('hide_movements') : t('movements')}</button>
        <button type="button" className="btn btn-outline-primary btn-sm" aria-expanded={changing} onClick={() => set_changing(!changing)}>{t('change')}</button>
      </p>
      {changing && <AmountForm line={line} on_done={() => set_changing(false)} />}
      {open && <Movements line_id={line.line_id} />}
    </li>
  );
}
