// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Empty } from '@platform/states/states';
import { useCases } from './api';
import { CaseRow } from './case_row';
import './cases.scss';

export function CasesPage() {
  const t = useText('cases.record');
  const query = useCases(20);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <List query={query} file="/exports/cases" empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => <ol className="rows">{rows.map((row) => <CaseRow key={row.case_id} row={row} />)}</ol>}
      </List>
    </Page>
  );
}

/** Beside the desk: the people already followed, with what comes next for each. */
export function CasesPanel() {
  const t = useText('cases.record');
  const may = useMay()('case.update');
  const query = useCases(6, may);
  if (!may) return null;
  return (
    <Panel title={t('panel')} more={<Link to="/casi">{t('all')}</Link>}>
      <List short query={query} empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => <ol className="rows">{rows.map((row) => <CaseRow key={row.case_id} row={row} />)}</ol>}
      </List>
    </Panel>
  );
}
