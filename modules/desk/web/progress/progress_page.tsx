// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { format_date, is_civil_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Answer, Empty } from '@platform/states/states';
import { useProgress, type Progress, type ProgressPeriod } from './api';
import { ProgressBars } from './progress_bars';
import { measures, ProgressNumbers } from './progress_numbers';
import './progress.scss';

function usePeriod(): [ProgressPeriod, (period: ProgressPeriod) => void] {
  const [params, set_params] = useSearchParams();
  const day = (name: string) => {
    const text = params.get(name);
    return text && is_civil_date(text) ? text : undefined;
  };
  const change = (period: ProgressPeriod) =>
    set_params(Object.fromEntries(Object.entries(period).filter((pair): pair is [string, string] => pair[1] !== undefined)), { replace: true });
  return [{ from: day('from'), to: day('to') }, change];
}

function Period({ progress, on_change }: { progress: Progress; on_change: (period: ProgressPeriod) => void }) {
  const t = useText('desk.progress');
  const id = useId();
  const { from, to } = progress;
  return (
    <form className="question-card progress-period" onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label htmlFor={`${id}-from`}>{t('from')}</label>
        <input id={`${id}-from`} type="date" className="form-control" defaultValue={from} max={to} onChange={({ target }) => is_civil_date(target.value) && target.value <= to && on_change({ from: target.value, to })} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-to`}>{t('to')}</label>
        <input id={`${id}-to`} type="date" className="form-control" defaultValue={to} min={from} onChange={({ target }) => is_civil_date(target.value) && target.value >= from && on_change({ from, to: target.value })} />
      </div>
    </form>
  );
}

/** What each number counts, as of when: a figure without its definition is an opinion. */
function Definitions({ progress }: { progress: Progress }) {
  const t = useText('desk.progress');
  const language = useLanguage();
  return (
    <section aria-labelledby="definitions-title">
      <h2 id="definitions-title">{t('definitions')}</h2>
      <p className="section-lead">{t('as_of', { when: format_instant(progress.as_of, language), from: format_date(progress.from, language), to: format_date(progress.to, language) })}</p>
      <dl className="definitions">
        {([...measures, 'median'] as const).map((measure) => (
          <div key={measure} id={measure} tabIndex={-1}>
            <dt>{t(`measures.${measure}.name`)}</dt>
            <dd>{t(`measures.${measure}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function ProgressPage() {
  const t = useText('desk.progress');
  const [period, ask] = usePeriod();
  const query = useProgress(period);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Answer query={query}>
        {(progress) => (
          <div className="progress">
            <Period progress={progress} on_change={ask} />
            <ProgressNumbers progress={progress} link_to="" />
            {progress.recorded === 0 && <Empty title={t('empty')} text={t('empty_why')} />}
            {progress.recorded > 0 && (
              <div className="progress-sides">
                <section aria-labelledby="by-municipality-title">
                  <h2 id="by-municipality-title">{t('by_municipality')}</h2>
                  <ProgressBars label={t('by_municipality')} slices={progress.by_municipality} />
                </section>
                <section aria-labelledby="by-function-title">
                  <h2 id="by-function-title">{t('by_function')}</h2>
                  <ProgressBars label={t('by_function')} slices={progress.by_function} by_function />
                </section>
              </div>
            )}
            <Definitions progress={progress} />
          </div>
        )}
      </Answer>
    </Page>
  );
}
