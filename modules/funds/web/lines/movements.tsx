// SPDX-License-Identifier: EUPL-1.2
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Empty } from '@platform/states/states';
import { useMovements } from './api';
import { format_cents } from './money';

export function Movements({ line_id }: { line_id: string }) {
  const t = useText('funds.lines');
  const language = useLanguage();
  return (
    <List query={useMovements(line_id)} empty={<Empty title={t('no_movements')} />}>
      {(rows) => (
        <ol className="budget-movements" aria-label={t('movements')}>
          {rows.map((row) => (
            <li key={row.number}>
              <span className="budget-movement-sum">{format_cents(row.cents, language)}</span>
              <span>{t(`kinds.${row.kind}`)}{row.reason && <>: {row.reason}</>}</span>
              <span className="quiet">{format_instant(row.at, language)}{row.account_name && ` · ${row.account_name}`}</span>
            </li>
          ))}
        </ol>
      )}
    </List>
  );
}
