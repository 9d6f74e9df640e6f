// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { ChoiceField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import { Answer, Failure } from '@platform/states/states';
import type { Case } from '@cases/record/api';
import { useCaseFiles, useInterventionTypes, useOpenFile } from './api';
import { FileLine } from './file_words';
import './file.scss';

function OpenFile({ record }: { record: Case }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  const navigate = useNavigate();
  const types = useInterventionTypes(record.function);
  const open = useOpenFile();
  const [type, set_type] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (type !== '') open.mutate({ case_id: record.case_id, type_code: type }, { onSuccess: (file) => void navigate(`/pratiche/${file.file_id}`) });
  };
  const options = (types.data?.items ?? []).map((one) => ({ value: one.code, label: language === 'it' ? one.name_it : one.name_en }));
  return (
    <form className="file-open" onSubmit={submit} aria-label={t('open')}>
      {open.isError && <Failure problem={problem_of(open.error)} />}
      <ChoiceField label={t('type')} value={type} required options={[{ value: '', label: t('choose') }, ...options]} onChange={(event) => set_type(event.target.value)} />
      <Button color="primary" outline size="sm" type="submit" disabled={open.isPending}>{t('open')}</Button>
    </form>
  );
}

/** On the page of a case: its files, and the way to begin one. */
export function CaseFiles({ record }: { record: Case }) {
  const t = useText('benefits.file');
  const may = useMay()('file.read');
  const query = useCaseFiles(record.case_id, may);
  if (!may) return null;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{t('title')}</h2>
      <Answer query={query}>
        {({ items }) => (items.length === 0 ? <p className="quiet">{t('none_here')}</p> : <ol className="rows">{items.map((row) => <FileLine key={row.file_id} row={row} by_type />)}</ol>)}
      </Answer>
      {record.may.includes('case.update') && record.state === 'open' && record.person && <OpenFile record={record} />}
    </section>
  );
}
