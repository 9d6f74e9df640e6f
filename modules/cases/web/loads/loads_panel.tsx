// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Bars } from '@platform/chart/bars';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Answer, Empty } from '@platform/states/states';
import { useLoads, type Load } from '../staff/api';
import { WorkerSign } from '../staff/worker_sign';

export function TeamLoad({ load, alone }: { load: Load; alone: boolean }) {
  const t = useText('cases.loads');
  return (
    <>
      {!alone && <h3 className="load-team">{load.team_name}</h3>}
      {load.workers.length === 0 && <p className="quiet">{t('no_workers')}</p>}
      <Bars
        label={t('bars', { team: load.team_name })}
        bars={load.workers.map((worker) => ({
          key: worker.account_id,
          label: <>{worker.display_name} <WorkerSign worker={worker} /></>,
          words: (
            <>
              {t('open', { count: worker.open_cases })}, {t('high', { count: worker.high_or_urgent })}
              {worker.late_steps > 0 && <>, <strong>{t('late', { count: worker.late_steps })}</strong></>}
            </>
          ),
          parts: [
            { shape: 'hatched' as const, value: worker.high_or_urgent },
            { shape: 'full' as const, value: worker.open_cases - worker.high_or_urgent },
          ],
        }))}
      />
    </>
  );
}

/** Who is overloaded: a picture of each team, for whoever hands out the work. */
export function LoadsPanel() {
  const t = useText('cases.loads');
  const may = useMay()('load.read');
  const query = useLoads(may);
  if (!may) return null;
  return (
    <Panel title={t('title')} more={<Link to="/assegnazioni">{t('hand_out')}</Link>}>
      <Answer query={query}>
        {({ items }) => (items.length === 0 ? <Empty title={t('none')} text={t('none_why')} /> : items.map((load) => <TeamLoad key={load.team_id} load={load} alone={items.length === 1} />))}
      </Answer>
      <p className="quiet load-legend">{t('legend')}</p>
    </Panel>
  );
}
