// SPDX-License-Identifier: EUPL-1.2
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { rows_of } from '@platform/api/list';
import { List } from '@platform/list/list';
import { Panel } from '@platform/start/panel';
import { Answer, Empty } from '@platform/states/states';
import { useItems, useLiveDesk } from '@desk/items/api';
import { Live } from '@desk/items/live';
import { HandoverPanel } from '../handover/handover_panel';
import { TeamLoad } from '../loads/loads_panel';
import { Absences } from './absences';
import { useLoads, useQueue, type Load } from './api';
import { MisplacedPlace } from './misplaced';
import { UnattendedRow, WaitingRow } from './queue_rows';
import './staff.scss';

/** What waits on the desk and nobody has: the nearest term first. */
function Waiting({ loads }: { loads: Load[] }) {
  const t = useText('cases.staff');
  const query = useItems('open', 50);
  const mine = rows_of(query).filter((item) => (item.kind === 'new_contact' || item.kind === 'third_party_report') && loads.some(({ team_id }) => team_id === item.desk_id));
  const workers_at = (desk_id: string) => loads.find(({ team_id }) => team_id === desk_id)?.workers ?? [];
  const empty = <Empty title={t('none_waiting')} text={t('none_waiting_why')} />;
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t('waiting')}{mine.length > 0 && ` (${mine.length})`}</h2>
      <List query={query} empty={empty}>
        {() => (mine.length === 0 ? empty : <ol className="rows">{mine.map((item) => <li key={item.item_id}><WaitingRow item={item} workers={workers_at(item.desk_id)} /></li>)}</ol>)}
      </List>
    </section>
  );
}

/** Cases whose worker has left, or is away while something presses. */
function Unattended({ loads }: { loads: Load[] }) {
  const t = useText('cases.staff');
  const query = useQueue();
  const workers_of = (team_name: string) => loads.find((load) => load.team_name === team_name)?.workers ?? [];
  return (
    <section aria-labelledby="unattended-title">
      <h2 id="unattended-title">{t('unattended')}</h2>
      <Answer query={query}>
        {({ items, misplaced }) => (
          <>
            {items.length === 0 ? <p className="quiet">{t('none_unattended')}</p> : (
              <ol className="rows">{items.map((one) => <li key={one.row.case_id}><UnattendedRow one={one} workers={workers_of(one.row.team_name)} /></li>)}</ol>
            )}
            {misplaced.map((place) => <MisplacedPlace key={`${place.municipality}-${place.function}`} place={place} />)}
          </>
        )}
      </Answer>
    </section>
  );
}

function Bench({ loads }: { loads: Load[] }) {
  const t = useText('cases.staff');
  const news = useLiveDesk();
  if (loads.length === 0) return <Empty title={t('no_teams')} text={t('no_teams_why')} />;
  return (
    <>
      <div className="desk-bar"><Live {...news} /><p className="quiet">{t('one_key')}</p></div>
      <div className="sheet">
        <div><Waiting loads={loads} /><Unattended loads={loads} /></div>
        <div className="staff-side">
          {loads.map((load) => (
            <div key={load.team_id} className="staff-team">
              <Panel title={load.team_name}>
                <TeamLoad load={load} alone />
                <h3>{t('absences')}</h3>
                <Absences load={load} />
              </Panel>
              <HandoverPanel load={load} />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

/** Where a coordinator gives out the work: what nobody has on one side, who has how much on the other. */
export function StaffPage() {
  const t = useText('cases.staff');
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Answer query={useLoads()}>{({ items }) => <Bench loads={items} />}</Answer>
    </Page>
  );
}
