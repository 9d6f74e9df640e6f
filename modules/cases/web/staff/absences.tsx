// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { ChoiceField, LineField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { useNoteAbsence, useWithdrawAbsence, type Absence, type Load } from './api';

function AbsenceLine({ name, absence }: { name: string; absence: Absence }) {
  const t = useText('cases.staff');
  const language = useLanguage();
  const withdraw = useWithdrawAbsence();
  return (
    <li>
      <p className="row-title">{name}</p>
      <p className="row-detail">
        {t('away_between', { from: format_date(absence.from, language), to: format_date(absence.to, language) })} · {absence.cover_name ? t('cover_of', { name: absence.cover_name }) : <strong>{t('no_cover')}</strong>}
      </p>
      {withdraw.isError && <Failure problem={problem_of(withdraw.error)} />}
      <button type="button" className="btn btn-outline-primary btn-sm" disabled={withdraw.isPending} onClick={() => withdraw.mutate(absence.absence_id)}>
        {t('take_back')}<span className="visually-hidden">: {name}</span>
      </button>
    </li>
  );
}

function NoteForm({ load, on_done }: { load: Load; on_done: () => void }) {
  const t = useText('cases.staff');
  const { today } = useAccount();
  const [key] = useState(() => crypto.randomUUID());
  const note = useNoteAbsence(key);
  const [texts, set_texts] = useState({ account_id: '', from: today, to: '', cover_id: '' });
  const [tried, set_tried] = useState(false);
  const problem = note.isError ? problem_of(note.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const people = load.workers.filter(({ worker_state }) => worker_state !== 'gone').map((one) => ({ value: one.account_id, label: one.display_name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (texts.account_id === '' || texts.from === '' || texts.to === '') return;
    const { cover_id, ...rest } = texts;
    note.mutate({ ...rest, ...(cover_id === '' ? {} : { cover_id }) }, { onSuccess: on_done });
  };
  const missing = (name: 'account_id' | 'from' | 'to') => (tried && texts[name] === '' ? t('missing') : undefined);
  return (
    <form className="edit-form" onSubmit={submit} noValidate aria-label={t('note_absence')}>
      {problem && !problem.fields?.length && <Failure problem={problem} />}
      <ChoiceField label={t('who_is_away')} options={[{ value: '', label: t('choose') }, ...people]} value={texts.account_id} error={missing('account_id')} onChange={change('account_id')} />
      <div className="half"><LineField label={t('from')} type="date" value={texts.from} error={missing('from') ?? said('from')} onChange={change('from')} /></div>
      <div className="half"><LineField label={t('to')} type="date" value={texts.to} error={missing('to') ?? said('to')} onChange={change('to')} /></div>
      <ChoiceField label={t('cover')} hint={t('cover_hint')} options={[{ value: '', label: t('nobody') }, ...people.filter(({ value }) => value !== texts.account_id)]} value={texts.cover_id} error={said('cover_id')} onChange={change('cover_id')} />
      <div className="form-actions">
        <Button color="primary" size="sm" type="submit" disabled={note.isPending}>{t('note')}</Button>
        <Button color="secondary" outline size="sm" type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}

/** Who is away and who stands in: days only, never why. */
export function Absences({ load }: { load: Load }) {
  const t = useText('cases.staff');
  const [writing, set_writing] = useState(false);
  const away = load.workers.filter(({ absence }) => absence);
  return (
    <>
      {away.length === 0 ? <p className="quiet">{t('nobody_away')}</p> : (
        <ul className="rows">{away.map((one) => one.absence && <AbsenceLine key={one.account_id} name={one.display_name} absence={one.absence} />)}</ul>
      )}
      {writing ? <NoteForm load={load} on_done={() => set_writing(false)} /> : (
        <p className="list-more"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_writing(true)}>{t('note_absence')}</button></p>
      )}
    </>
  );
}
