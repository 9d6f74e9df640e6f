// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useAccount } from '@platform/session/session';
import { Answer, Failure } from '@platform/states/states';
import type { Case } from '../record/api';
import { useChangeAction, useGoals, type Goal, type GoalAction } from './api';
import { ActionForm, GoalForm, NewGoalForm } from './goal_forms';
import './goals.scss';

/** The day, and whether it has gone by: with a sign, because colour is never alone. */
function By({ day, over }: { day: string; over: boolean }) {
  const t = useText('cases.goals');
  const language = useLanguage();
  const { today } = useAccount();
  const date = format_date(day, language);
  if (!over && day < today) return <span className="tag tag-late"><Icon name="warning_circle" size="xs" /> {t('late', { date })}</span>;
  return <span className="tag"><Icon name="calendar" size="xs" /> {t('by_day', { date })}</span>;
}

function ActionLine({ case_id, action, may }: { case_id: string; action: GoalAction; may: boolean }) {
  const t = useText('cases.goals');
  const language = useLanguage();
  const { today } = useAccount();
  const change = useChangeAction(case_id, action.action_id);
  const { version, words, who, due_on, done_on } = action;
  const mark = (on: string | undefined) => change.mutate({ version, words, who, due_on, ...(on ? { done_on: on } : {}) });
  return (
    <li>
      <p>{words} <span className="quiet">· {who}</span></p>
      <p className="tags">
        {done_on ? <span className="tag tag-done"><Icon name="check_circle" size="xs" /> {t('done', { date: format_date(done_on, language) })}</span> : <By day={due_on} over={false} />}
        {may && <button type="button" className="btn btn-outline-primary btn-sm" disabled={change.isPending} onClick={() => mark(done_on ? undefined : today)}>{t(done_on ? 'not_done' : 'mark_done')}<span className="visually-hidden">: {words}</span></button>}
      </p>
      {change.isError && <Failure problem={problem_of(change.error)} />}
    </li>
  );
}

function GoalCard({ case_id, goal, may }: { case_id: string; goal: Goal; may: boolean }) {
  const t = useText('cases.goals');
  const language = useLanguage();
  const [writing, set_writing] = useState<'goal' | 'action'>();
  const leave = () => set_writing(undefined);
  const over = goal.state !== 'open';
  return (
    <li className="goal">
      <p className="row-title">{goal.words}</p>
      <p className="tags">
        {over ? <span className={goal.state === 'reached' ? 'tag tag-done' : 'tag tag-soon'}>{t(`states.${goal.state}`)}{goal.state_on && <>, {format_date(goal.state_on, language)}</>}</span> : <By day={goal.due_on} over={over} />}
      </p>
      {goal.state_words && <p className="row-detail">«{goal.state_words}»</p>}
      {goal.actions.length > 0 && <ul className="goal-actions">{goal.actions.map((action) => <ActionLine key={action.action_id} case_id={case_id} action={action} may={may && !over} />)}</ul>}
      {may && !writing && (
        <p className="goal-ways">
          {!over && <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_writing('action')}>{t('new_action')}<span className="visually-hidden">: {goal.words}</span></button>}
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_writing('goal')}>{t('change_goal')}<span className="visually-hidden">: {goal.words}</span></button>
        </p>
      )}
      {writing === 'goal' && <GoalForm case_id={case_id} goal={goal} on_done={leave} />}
      {writing === 'action' && <ActionForm case_id={case_id} goal_id={goal.goal_id} on_done={leave} />}
    </li>
  );
}

/** What is to be reached, by when, and who does what for it. */
export function GoalsOfCase({ record }: { record: Case }) {
  const t = useText('cases.goals');
  const query = useGoals(record.case_id);
  const [writing, set_writing] = useState(false);
  const may = record.may.includes('case.update') && record.state === 'open';
  return (
    <section aria-labelledby="goals-title">
      <h2 id="goals-title">{t('title')}</h2>
      <Answer query={query}>
        {({ items }) => (items.length === 0 ? <p className="quiet">{t('none')}</p> : <ul className="rows">{items.map((goal) => <GoalCard key={`${goal.goal_id}${goal.version}`} case_id={record.case_id} goal={goal} may={may} />)}</ul>)}
      </Answer>
      {may && (writing ? <NewGoalForm case_id={record.case_id} on_done={() => set_writing(false)} /> : (
        <p className="list-more"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_writing(true)}>{t('new_goal')}</button></p>
      ))}
    </section>
  );
}
