// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Answer, Empty } from '@platform/states/states';
import { useProgress } from './api';
import { ProgressBars } from './progress_bars';
import { ProgressNumbers } from './progress_numbers';
import './progress.scss';

const shown = 8;

/** For those who decide and direct, the numbers are the day. */
export function ProgressFirst() {
  return <ProgressPanel shown_to={(can) => !can('case.take')} />;
}

/** For those who work on cases too, people come before numbers. */
export function ProgressLast() {
  return <ProgressPanel shown_to={(can) => can('case.take')} />;
}

/** How needs become work, for those who answer for it: numbers first, each of them open. */
function ProgressPanel({ shown_to }: { shown_to: (can: (action: string) => boolean) => boolean }) {
  const t = useText('desk.progress');
  const can = useMay();
  const may = can('progress.read') && shown_to(can);
  const query = useProgress({}, may);
  if (!may) return null;
  return (
    <Panel title={t('panel')} more={<Link to="/andamento">{t('open')}</Link>} className="progress-panel">
      <Answer query={query}>
        {(progress) => (
          <>
            <ProgressNumbers progress={progress} />
            {progress.recorded === 0 ? (
              <Empty title={t('empty')} text={t('empty_why')} />
            ) : (
              <div className="progress-sides">
                <div>
                  <h3>{t('by_municipality')}</h3>
                  <ProgressBars label={t('by_municipality')} slices={progress.by_municipality.slice(0, shown)} />
                </div>
                <div>
                  <h3>{t('by_function')}</h3>
                  <ProgressBars label={t('by_function')} slices={progress.by_function} by_function />
                </div>
              </div>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}
