// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import { Numbers, Panel } from '@platform/start/panel';
import { Answer, Empty } from '@platform/states/states';
import { useLiveDesk, useSummary } from './api';
import { ItemList } from './item_list';
import { Live } from './live';

/** How many wait, how many are late: the first thing a team wants to know in the morning. */
export function SummaryPanel() {
  const t = useText('desk.items');
  const can = useMay();
  const takes = can('case.take');
  const may = can('desk.read');
  const query = useSummary(may);
  if (!may || (!takes && (query.data?.open ?? 0) === 0)) return null;
  return (
    <section aria-label={t('summary.label')}>
      <Answer query={query}>
        {(summary) => (
          <Numbers>
            <li className={summary.late > 0 ? 'late' : ''}>
              <Link to="/scrivania"><span className="number">{summary.late}</span> <span className="number-words">{t('summary.late')}</span></Link>
            </li>
            <li className={summary.due_within_7_days > 0 ? 'soon' : ''}>
              <Link to="/scrivania"><span className="number">{summary.due_within_7_days}</span> <span className="number-words">{t('summary.soon')}</span></Link>
            </li>
            <li>
              <Link to="/scrivania">
                <span className="number">{summary.open}</span>{' '}
                <span className="number-words">{t(takes ? 'summary.open' : 'summary.waiting')}{summary.open_urgent > 0 && <> {t('summary.urgent', { count: summary.open_urgent })}</>}</span>
              </Link>
            </li>
            {takes && (
              <li>
                <Link to="/scrivania?vista=mine"><span className="number">{summary.mine}</span> <span className="number-words">{t('summary.mine')}</span></Link>
              </li>
            )}
          </Numbers>
        )}
      </Answer>
    </section>
  );
}

/** The newest on the desk, as they arrive: before everything else for whoever decides or answers, after their own day for whoever works on cases. */
export function NewestFirst() {
  const can = useMay();
  return can('desk.read') && !can('case.take') ? <Newest /> : null;
}
export function NewestPanel() {
  const can = useMay();
  return can('desk.read') && can('case.take') ? <Newest /> : null;
}

/** Those who take on nothing have a desk only for what nobody else answers for: shown when there is some. */
function useSilent(): boolean {
  const can = useMay();
  const summary = useSummary();
  return !can('case.take') && (summary.data?.open ?? 0) === 0;
}

function Newest() {
  const t = useText('desk.items');
  const news = useLiveDesk();
  const silent = useSilent();
  if (silent) return null;
  return (
    <Panel title={t('newest')} more={<Link to="/scrivania">{t('all')}</Link>}>
      <Live {...news} />
      <ItemList view="open" limit={6} fresh={news.fresh} short empty={<Empty title={t('empty.open.title')} text={t('empty.open.text')} />} />
    </Panel>
  );
}
