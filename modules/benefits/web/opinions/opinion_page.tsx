// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { LineField, TextField } from '@platform/field/fields';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { useAccount } from '@platform/session/session';
import { Answer, Failure } from '@platform/states/states';
import { WhySeen } from '@identity/traces/why';
import { useGiveOpinion, useOpinion, type Opinion } from './api';
import '../file/file.scss';

function GiveForm({ opinion }: { opinion: Opinion }) {
  const t = useText('benefits.opinions');
  const { today } = useAccount();
  const give = useGiveOpinion(opinion.opinion_id);
  const [texts, set_texts] = useState({ words: '', on: today });
  const [tried, set_tried] = useState(false);
  const wrong = texts.words.trim().length < 3;
  const problem = give.isError ? problem_of(give.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (!wrong && texts.on !== '') give.mutate({ words: texts.words.trim(), given_on: texts.on });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('give')}>
      <h2>{t('give')}</h2>
      <p className="quiet">{t('give_hint')}</p>
      {problem && <Failure problem={problem} />}
      <TextField label={t('words')} maxLength={8000} value={texts.words} error={tried && wrong ? t('wrong_words') : undefined} onChange={({ target }) => set_texts({ ...texts, words: target.value })} />
      <LineField label={t('given_on')} type="date" max={today} value={texts.on} error={problem?.fields?.find(({ pointer }) => pointer === '/given_on')?.message ?? (tried && texts.on === '' ? t('wrong_day') : undefined)} onChange={({ target }) => set_texts({ ...texts, on: target.value })} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={give.isPending}>{t('give_send')}</Button></div>
    </form>
  );
}

function Sheet({ opinion }: { opinion: Opinion }) {
  const t = useText('benefits.opinions');
  const language = useLanguage();
  return (
    <div className="sheet">
      <div>
        <dl className="facts">
          <Fact name={t('question')}><span className="file-words">{opinion.question}</span></Fact>
          {opinion.shared && <Fact name={t('shared_of')}><span className="file-words">{opinion.shared}</span></Fact>}
          {opinion.words && opinion.given_on && <Fact name={t('words')}><span className="file-words">{opinion.words}</span><span className="row-detail"> {opinion.given_by_name}, {format_date(opinion.given_on, language)}</span></Fact>}
        </dl>
        {opinion.may.includes('opinion.give') && <GiveForm opinion={opinion} />}
      </div>
      <div>
        <dl className="facts">
          <Fact name={t('person')}>{opinion.person_name ?? t('no_name')}{opinion.fictitious && <> <FictitiousMark /></>}</Fact>
          <Fact name={t('asks')}>{opinion.asked_by_name}, {opinion.asked_for_name}</Fact>
          <Fact name={t('of_whom')}>{opinion.asked_of_name}</Fact>
          <Fact name={t('by')}>{format_date(opinion.due_on, language)}</Fact>
        </dl>
        <WhySeen why={opinion.why} />
      </div>
    </div>
  );
}

/** Who is asked sees the question and what was shared. */
export function OpinionPage() {
  const t = useText('benefits.opinions');
  const language = useLanguage();
  const { opinion_id = '' } = useParams();
  const query = useOpinion(opinion_id);
  const one = query.data;
  return (
    <Page title={t('one')} lead={one && <>{language === 'it' ? one.type_name_it : one.type_name_en} · {one.municipality_name}</>} crumbs={[]}>
      <Answer query={query}>{(opinion) => <Sheet opinion={opinion} />}</Answer>
    </Page>
  );
}
