// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, LineField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { goal_states, useAddAction, useChangeGoal, useSetGoal, type Goal, type GoalState } from './api';

interface FormProps {
  label: string;
  error: Error | null;
  pending: boolean;
  on_submit: () => void;
  on_leave: () => void;
  children: ReactNode;
}

function Form({ label, error, pending, on_submit, on_leave, children }: FormProps) {
  const t = useText('cases.goals');
  const problem = error ? problem_of(error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    on_submit();
  };
  return (
    <form className="edit-form goal-form" onSubmit={submit} noValidate aria-label={label}>
      {children}
      {problem && <Failure problem={problem} />}
      <div className="form-actions">
        <Button color="primary" size="sm" type="submit" disabled={pending}>{t('save')}</Button>
        <Button color="secondary" outline size="sm" type="button" onClick={on_leave}>{t('leave')}</Button>
      </div>
    </form>
  );
}

export function NewGoalForm({ case_id, on_done }: { case_id: string; on_done: () => void }) {
  const t = useText('cases.goals');
  const [key] = useState(() => crypto.randomUUID());
  const set_goal = useSetGoal(case_id, key);
  const [words, set_words] = useState('');
  const [due_on, set_due_on] = useState('');
  const [tried, set_tried] = useState(false);
  const save = () => {
    set_tried(true);
    if (words.trim().length >= 3 && due_on !== '') set_goal.mutate({ words: words.trim(), due_on }, { onSuccess: on_done });
  };
  return (
    <Form label={t('new_goal')} error={set_goal.error} pending={set_goal.isPending} on_submit={save} on_leave={on_done}>
      <TextField label={t('goal')} hint={t('goal_hint')} rows={2} maxLength={1000} value={words} error={tried && words.trim().length < 3 ? t('missing_words') : undefined} onChange={({ target }) => set_words(target.value)} />
      <div className="half"><LineField label={t('by')} type="date" value={due_on} error={tried && due_on === '' ? t('missing_day') : undefined} onChange={({ target }) => set_due_on(target.value)} /></div>
    </Form>
  );
}

export function GoalForm({ case_id, goal, on_done }: { case_id: string; goal: Goal; on_done: () => void }) {
  const t = useText('cases.goals');
  const { today } = useAccount();
  const change = useChangeGoal(case_id, goal.goal_id);
  const [texts, set_texts] = useState({ words: goal.words, due_on: goal.due_on, state: goal.state, state_on: goal.state_on ?? today, state_words: goal.state_words ?? '' });
  const [tried, set_tried] = useState(false);
  const ended = texts.state !== 'open';
  const tells = ended && texts.state !== 'reached' && texts.state_words.trim() === '';
  const set = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const save = () => {
    set_tried(true);
    if (texts.words.trim().length < 3 || texts.due_on === '' || tells) return;
    const said = texts.state_words.trim();
    change.mutate(
      { version: goal.version, words: texts.words.trim(), due_on: texts.due_on, state: texts.state, ...(ended ? { state_on: texts.state_on } : {}), ...(ended && said !== '' ? { state_words: said } : {}) },
      { onSuccess: on_done },
    );
  };
  return (
    <Form label={t('change_goal')} error={change.error} pending={change.isPending} on_submit={save} on_leave={on_done}>
      <TextField label={t('goal')} rows={2} maxLength={1000} value={texts.words} error={tried && texts.words.trim().length < 3 ? t('missing_words') : undefined} onChange={set('words')} />
      <div className="half"><LineField label={t('by')} type="date" value={texts.due_on} error={tried && texts.due_on === '' ? t('missing_day') : undefined} onChange={set('due_on')} /></div>
      <div className="half"><ChoiceField label={t('state')} options={goal_states.map((value) => ({ value, label: t(`states.${value}`) }))} value={texts.state} onChange={({ target }) => set_texts({ ...texts, state: target.value as GoalState })} /></div>
      {ended && <div className="half"><LineField label={t('state_on')} type="date" max={today} value={texts.state_on} onChange={set('state_on')} /></div>}
      {ended && <TextField label={t('state_words')} rows={2} maxLength={2000} value={texts.state_words} error={tried && tells ? t('missing_state_words') : undefined} onChange={set('state_words')} />}
    </Form>
  );
}

export function ActionForm({ case_id, goal_id, on_done }: { case_id: string; goal_id: string; on_done: () => void }) {
  const t = useText('cases.goals');
  const [key] = useState(() => crypto.randomUUID());
  const add = useAddAction(case_id, goal_id, key);
  const [texts, set_texts] = useState({ words: '', who: '', due_on: '' });
  const [tried, set_tried] = useState(false);
  const set = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const save = () => {
    set_tried(true);
    if (texts.words.trim().length >= 3 && texts.who.trim().length >= 2 && texts.due_on !== '') add.mutate({ words: texts.words.trim(), who: texts.who.trim(), due_on: texts.due_on }, { onSuccess: on_done });
  };
  return (
    <Form label={t('new_action')} error={add.error} pending={add.isPending} on_submit={save} on_leave={on_done}>
      <LineField label={t('what')} maxLength={500} value={texts.words} error={tried && texts.words.trim().length < 3 ? t('missing_words') : undefined} onChange={set('words')} />
      <div className="half"><LineField label={t('who')} maxLength={200} value={texts.who} error={tried && texts.who.trim().length < 2 ? t('missing_who') : undefined} onChange={set('who')} /></div>
      <div className="half"><LineField label={t('by')} type="date" value={texts.due_on} error={tried && texts.due_on === '' ? t('missing_day') : undefined} onChange={set('due_on')} /></div>
    </Form>
  );
}
