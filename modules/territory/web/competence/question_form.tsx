// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useToday } from '@platform/api/status';
import { is_civil_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useFunctions, type Question } from './api';
import { MunicipalityField } from './municipality_field';
import './question.scss';

const first_day = '1990-01-01';

interface DateProps {
  label: string;
  value: string;
  on_change: (date: string) => void;
}

/** The browser's own date field; it is left alone while a person types, and follows when the date changes elsewhere. */
function DateField({ label, value, on_change }: DateProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const today = useToday();
  useEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="date"
        className="form-control"
        defaultValue={value}
        min={first_day}
        max={`${Number(today.slice(0, 4)) + 10}-12-31`}
        onChange={({ target }) => is_civil_date(target.value) && target.value >= first_day && on_change(target.value)}
      />
    </div>
  );
}

interface Props {
  question: Question;
  municipality_name?: string;
  on_change: (question: Question) => void;
  on_submit?: (question: Question) => void;
  /** The home asks only where and for what: the date is today. */
  with_date?: boolean;
}

export function QuestionForm({ question, municipality_name, on_change, on_submit, with_date = true }: Props) {
  const t = useText('territory.competence');
  const language = useLanguage();
  const id = useId();
  const functions = useFunctions().data?.items ?? [];
  const [picked, set_picked] = useState<{ istat_code: string; name: string }>();
  const [missing, set_missing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_missing(!question.municipality);
    if (question.municipality) (on_submit ?? on_change)(question);
  };

  return (
    <form className={`question-form ${with_date ? 'with-date' : ''}`} onSubmit={submit} noValidate>
      <MunicipalityField
        label={t('form.municipality')}
        chosen={picked?.istat_code === question.municipality ? picked.name : municipality_name}
        error={missing ? t('form.municipality_missing') : undefined}
        on_choose={(chosen) => {
          set_picked(chosen);
          set_missing(false);
          on_change({ ...question, municipality: chosen.istat_code });
        }}
      />
      <div className="field">
        <label htmlFor={`${id}-function`}>{t('form.function')}</label>
        <select
          id={`${id}-function`}
          className="form-select"
          value={question.function}
          onChange={(event) => on_change({ ...question, function: event.target.value })}
        >
          {functions.map((one) => <option key={one.code} value={one.code}>{language === 'it' ? one.label_it : one.label_en}</option>)}
        </select>
      </div>
      {with_date && <DateField label={t('form.date')} value={question.date} on_change={(date) => on_change({ ...question, date })} />}
      <Button color="primary" type="submit"><Icon name="search" size="sm" className="icon-white" /> {t('form.ask')}</Button>
    </form>
  );
}
