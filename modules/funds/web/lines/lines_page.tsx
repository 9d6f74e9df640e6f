// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from 'react-router';
import { LineField } from '@platform/field/fields';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { TakeAway } from '@platform/list/take_away';
import { useAccount } from '@platform/session/session';
import { Answer, Empty } from '@platform/states/states';
import { useLines } from './api';
import { BudgetLineRow } from './budget_line';
import { NewLineForm } from './new_line_form';
import './lines.scss';

/** What the bodies one answers for have in a year, and what was done with it. */
export function LinesPage() {
  const t = useText('funds.lines');
  const { today } = useAccount();
  const [params, set_params] = useSearchParams();
  const this_year = Number(today.slice(0, 4));
  const year = Number(params.get('anno')) || this_year;
  const query = useLines(year);
  const choose = (typed: string) => {
    if (/^20\d\d$/.test(typed)) set_params({ anno: typed }, { replace: true, preventScrollReset: true });
  };
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <div className="budget-year"><LineField key={year} label={t('year')} type="number" min={2000} max={2099} defaultValue={year} onChange={(event) => choose(event.target.value)} /></div>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? <Empty title={t('none', { year })} text={t('none_why')} /> : (
            <>
              <ul className="budget-lines" aria-label={t('of_year', { year })}>{items.map((line) => <BudgetLineRow key={line.line_id} line={line} />)}</ul>
              <TakeAway path="/exports/budget-lines" query={{ year }} />
            </>
          )
        }
      </Answer>
      <NewLineForm year={year} />
    </Page>
  );
}
