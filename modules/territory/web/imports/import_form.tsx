// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useId, useState, type FormEvent } from 'react';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { import_kinds, present_rows, type ImportKind, type NewImport } from './api';
import { has_semicolons, plain_lines, read_file } from './read_file';

interface Props {
  input: NewImport;
  busy: boolean;
  on_change: (input: NewImport) => void;
  on_submit: (input: NewImport) => void;
}

function Kinds({ kind, on_change }: { kind: ImportKind; on_change: (kind: ImportKind) => void }) {
  const t = useText('territory.imports');
  const id = useId();
  return (
    <fieldset className="import-kinds">
      <legend>{t('form.kind')}</legend>
      {import_kinds.map((one) => (
        <div className="import-kind" key={one}>
          <input type="radio" id={`${id}-${one}`} name={`${id}-kind`} value={one} checked={one === kind} onChange={() => on_change(one)} aria-describedby={`${id}-${one}-about`} />
          <label htmlFor={`${id}-${one}`}>{t(`kinds.${one}.name`)}</label>
          <p className="quiet" id={`${id}-${one}-about`}>{t(`kinds.${one}.about`)}</p>
        </div>
      ))}
    </fieldset>
  );
}

/** The file can be chosen or pasted; either way the person sees the text that will be sent. */
export function ImportForm({ input, busy, on_change, on_submit }: Props) {
  const t = useText('territory.imports');
  const id = useId();
  const [asked, set_asked] = useState(false);
  const missing = input.csv.trim() === '';
  const fault = missing ? t('form.missing') : has_semicolons(input.csv) ? t('form.semicolons') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_asked(true);
    if (!fault) on_submit({ ...input, csv: plain_lines(input.csv) });
  };
  const choose = async (file: File | undefined) => {
    if (file) on_change({ ...input, csv: await read_file(file) });
  };

  return (
    <form className="import-form question-card" onSubmit={submit} noValidate>
      <Kinds kind={input.kind} on_change={(kind) => on_change({ ...input, kind })} />
      <p className="import-present">
        <a href={present_rows(input.kind)} download><Icon name="file" size="sm" /> {t(`kinds.${input.kind}.present`)}</a>
      </p>
      <div className="field">
        <label htmlFor={`${id}-file`}>{t('form.file')}</label>
        <input id={`${id}-file`} type="file" accept=".csv,text/csv" className="form-control" onChange={(event) => void choose(event.target.files?.[0])} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-csv`}>{t('form.csv')}</label>
        <textarea
          id={`${id}-csv`}
          className="form-control import-text"
          rows={8}
          spellCheck={false}
          value={input.csv}
          aria-invalid={asked && fault ? true : undefined}
          aria-describedby={`${id}-help${asked && fault ? ` ${id}-fault` : ''}`}
          onChange={(event) => on_change({ ...input, csv: event.target.value })}
        />
        {asked && fault && <p className="field-error" id={`${id}-fault`}>{fault}</p>}
        <p className="field-help" id={`${id}-help`}>{t('form.help')}</p>
      </div>
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={busy}>{busy ? t('form.busy') : t('form.show')}</Button>
      </div>
    </form>
  );
}
