// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_instant } from '@platform/dates/instants';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { rows_of } from '@platform/api/list';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Empty } from '@platform/states/states';
import { useMerges, type MergeRow } from './api';

function Row({ row }: { row: MergeRow }) {
  const t = useText('people.merge');
  const language = useLanguage();
  return (
    <li>
      <p className="row-title"><Link to={`/persone/unioni/${row.merge_id}`}>{row.kept_name === row.other_name ? row.kept_name : t('two', { kept: row.kept_name, other: row.other_name })}</Link>{row.fictitious && <FictitiousMark />}</p>
      <p className="row-detail">{row.proposed_by_name} · {format_instant(row.proposed_at, language)}</p>
      <p className="tags"><span className={row.state === 'proposed' ? 'tag tag-waiting' : 'tag tag-done'}>{t(`states.${row.state}`)}</span></p>
    </li>
  );
}

export function MergesPage() {
  const t = useText('people.merge');
  const query = useMerges(20);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <List query={query} file="/exports/merges" empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => <ol className="rows">{rows.map((row) => <Row key={row.merge_id} row={row} />)}</ol>}
      </List>
    </Page>
  );
}

/** On the coordinator's start page, only while something waits for another hand. */
export function MergesPanel() {
  const t = useText('people.merge');
  const may = useMay()('merge.decide');
  const query = useMerges(20, may);
  const waiting = rows_of(query).filter(({ state }) => state === 'proposed');
  if (!may || waiting.length === 0) return null;
  return (
    <Panel title={t('panel')} more={<Link to="/persone/unioni">{t('all')}</Link>}>
      <ol className="rows">{waiting.slice(0, 5).map((row) => <Row key={row.merge_id} row={row} />)}</ol>
    </Panel>
  );
}
