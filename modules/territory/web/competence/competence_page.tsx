// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '@platform/api/status';
import { is_civil_date } from '@platform/dates/dates';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Answer, Loading } from '@platform/states/states';
import { CompetenceAnswer } from './answer';
import { useCompetence, useCompetenceMap, useTimeline, type Question } from './api';
import { group_of } from './body_colors';
import { CertaintyLegend } from './certainty_badge';
import { QuestionForm } from './question_form';
import { CompetenceTimeline } from './timeline';
import './competence.scss';
import './drawings.scss';

// The projection of d3 is only needed under the answer: it must not delay it.
const CompetenceMap = lazy(async () => ({ default: (await import('./map')).CompetenceMap }));

const default_function = 'minors';

function useQuestion(): [Question, (question: Question) => void] {
  const today = useToday();
  const [params, set_params] = useSearchParams();
  const date = params.get('date') ?? '';
  const question = {
    municipality: params.get('municipality') ?? '',
    function: params.get('function') ?? default_function,
    date: is_civil_date(date) ? date : today,
  };
  return [question, (next) => set_params({ ...next }, { preventScrollReset: true })];
}

const address_of = (question: Question) => `?${new URLSearchParams({ ...question }).toString()}`;

export function CompetencePage() {
  const t = useText('territory.competence');
  const [question, ask] = useQuestion();
  const competence = useCompetence(question);
  const timeline = useTimeline(question.municipality, question.function);
  const map = useCompetenceMap(question.function, question.date);
  // Colours go by body over the whole function, largest first, so that moving the date changes as few as possible.
  const groups = useMemo(() => {
    const counted = new Map<string, number>();
    for (const { deciding_code } of map.data?.points ?? []) {
      const group = group_of(deciding_code);
      if (group && group !== 'own') counted.set(group, (counted.get(group) ?? 0) + 1);
    }
    const others = (timeline.data?.periods ?? []).flatMap((period) => [period.deciding, period.preparing, period.health, period.funds_lead]);
    const named = others.flatMap((holder) => group_of(holder?.body_code) ?? []);
    return [...new Set([...[...counted].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([code]) => code), ...named])];
  }, [map.data, timeline.data]);
  const link_to = (istat_code: string) => address_of({ ...question, municipality: istat_code });

  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <div className="question-card">
        <QuestionForm question={question} municipality_name={competence.data?.municipality.name} on_change={ask} />
      </div>
      {question.municipality ? (
        <>
          <Answer query={competence}>
            {(data) => <CompetenceAnswer competence={data} groups={groups} link_to={(municipality) => link_to(municipality.istat_code)} />}
          </Answer>
          {timeline.data && <CompetenceTimeline timeline={timeline.data} groups={groups} date={question.date} on_date={(date) => ask({ ...question, date })} />}
        </>
      ) : (
        <p className="question-hint">{t('hint')}</p>
      )}
      <Answer query={map}>
        {(data) => (
          <Suspense fallback={<Loading />}>
            <CompetenceMap
              map={data}
              groups={groups}
              selected={question.municipality}
              link_to={link_to}
              on_choose={(istat_code) => ask({ ...question, municipality: istat_code })}
            />
          </Suspense>
        )}
      </Answer>
      <section className="certainty-help" aria-labelledby="certainty-title">
        <h2 id="certainty-title">{t('certainty.title')}</h2>
        <CertaintyLegend />
      </section>
    </Page>
  );
}
