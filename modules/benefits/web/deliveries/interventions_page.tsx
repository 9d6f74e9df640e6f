// SPDX-License-Identifier: EUPL-1.2
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Empty } from '@platform/states/states';
import { useInterventions } from './api';
import { InterventionLine } from './intervention_line';
import './deliveries.scss';

/** For who gives them, for the team that follows and for the body that decided. */
export function InterventionsPage() {
  const t = useText('benefits.deliveries');
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <List query={useInterventions()} file="/exports/interventions" empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => <ol className="rows">{rows.map((row) => <InterventionLine key={row.intervention_id} row={row} />)}</ol>}
      </List>
    </Page>
  );
}
