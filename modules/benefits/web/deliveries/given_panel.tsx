// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { useInterventions } from './api';
import { InterventionLine } from './intervention_line';

const shown = 6;

/** For whoever gives without following the case: what was entrusted to them, one touch from writing what was given. */
export function GivenPanel() {
  const t = useText('benefits.deliveries');
  const can = useMay();
  const may = can('intervention.deliver') && !can('case.take');
  const query = useInterventions(may);
  if (!may || query.data?.pages[0]?.items.length === 0) return null;
  return (
    <Panel title={t('entrusted')} more={<Link to="/interventi">{t('all')}</Link>}>
      <List short query={query} empty={null}>
        {(rows) => <ol className="rows">{rows.filter(({ state }) => state === 'active').slice(0, shown).map((row) => <InterventionLine key={row.intervention_id} row={row} />)}</ol>}
      </List>
    </Panel>
  );
}
