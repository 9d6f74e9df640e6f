// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Bars } from '@platform/chart/bars';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount, useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Answer } from '@platform/states/states';
import { useLines } from './api';
import { format_cents } from './money';

const shown = 6;

/** How much of this year's money is gone, promised and left, line by line; each opens on its movements. */
export function BudgetPanel() {
  const t = useText('funds.lines');
  const language = useLanguage();
  const { today } = useAccount();
  const year = Number(today.slice(0, 4));
  const may = useMay()('budget.read');
  const query = useLines(year, may);
  if (!may || query.data?.items.length === 0) return null;
  return (
    <Panel title={t('panel', { year })} more={<Link to="/bilancio">{t('open')}</Link>}>
      <Answer query={query}>
        {({ items }) => (
          <>
            <Bars
              label={t('panel', { year })}
              bars={items.slice(0, shown).map((line) => ({
                key: line.line_id,
                label: language === 'it' ? line.type_name_it : line.type_name_en,
                words: t('left_of', { left: format_cents(line.left_cents, language), amount: format_cents(line.amount_cents, language) }),
                parts: [
                  { shape: 'full', value: line.spent_cents },
                  { shape: 'hatched', value: line.committed_cents },
                  { shape: 'outline', value: line.reserved_cents },
                  { shape: 'ground', value: line.left_cents },
                ],
              }))}
            />
            <p className="quiet">{t('legend')}</p>
          </>
        )}
      </Answer>
    </Panel>
  );
}
