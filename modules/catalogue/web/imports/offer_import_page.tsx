// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Answer, Empty, Failure } from '@platform/states/states';
import { has_semicolons, read_file } from '@territory/imports/read_file';
import { faults_path, useApplyOffers, useOfferImport, usePreviewOffers, type OfferImport } from './api';
import '@territory/imports/imports.scss';
import './imports.scss';

function Faults({ shown }: { shown: OfferImport }) {
  const t = useText('catalogue.imports');
  if (shown.fault_count === 0) return null;
  return (
    <section aria-labelledby="faults-title" className="offer-faults">
      <h2 id="faults-title">{t('faults', { count: shown.lines - shown.good_lines })}</h2>
      <p><a href={faults_path(shown.import_id)} download>{t('faults_file')}</a></p>
      <ol className="import-faults" lang="it">
        {shown.faults.map((fault, index) => <li key={index}>{t('fault', { line: fault.line })} {fault.field && <code>{fault.field}</code>} {fault.message}</li>)}
      </ol>
      {shown.fault_count > shown.faults.length && <p className="quiet">{t('more_faults', { count: shown.fault_count - shown.faults.length })}</p>}
    </section>
  );
}

function Outcome({ shown }: { shown: OfferImport }) {
  const t = useText('catalogue.imports');
  const apply = useApplyOffers(shown.import_id);
  const nothing = shown.added + shown.changed === 0;
  return (
    <>
      {shown.state === 'applied' && <Empty title={t('applied')} text={<Link to="/servizi">{t('see')}</Link>} />}
      <p className="lead">{t('counts', { lines: shown.lines, added: shown.added, changed: shown.changed, unchanged: shown.unchanged })}</p>
      {apply.isError && <Failure problem={problem_of(apply.error)} />}
      {shown.state === 'previewed' && shown.good_lines > 0 && (
        <div className="form-actions">
          <Button color="primary" disabled={apply.isPending} onClick={() => apply.mutate()}>
            {apply.isPending ? t('applying') : shown.fault_count > 0 ? t('apply_good') : t('apply')}
          </Button>
          <p className="quiet">{nothing ? t('nothing') : shown.fault_count > 0 ? t('apply_good_note') : t('apply_note')}</p>
        </div>
      )}
      <Faults shown={shown} />
    </>
  );
}

/** A file of services: judged line by line, shown, and only then loaded. */
export function OfferImportPage() {
  const t = useText('catalogue.imports');
  const id = useId();
  const [params, set_params] = useSearchParams();
  const [file, set_file] = useState<File>();
  const [fault, set_fault] = useState<string>();
  const import_id = params.get('import') ?? '';
  const query = useOfferImport(import_id);
  const preview = usePreviewOffers();
  const outcome = useRef<HTMLDivElement>(null);
  const answered = preview.submittedAt > 0 && !preview.isPending;
  useEffect(() => {
    if (answered) outcome.current?.focus();
  }, [answered]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const csv = file ? await read_file(file) : '';
    const wrong = csv.trim() === '' ? t('missing') : has_semicolons(csv) ? t('semicolons') : undefined;
    set_fault(wrong);
    if (!wrong) preview.mutate(csv, { onSuccess: (made) => set_params({ import: made.import_id }, { preventScrollReset: true }) });
  };
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[{ to: '/servizi', label: t('services') }]}>
      <form className="import-form question-card" onSubmit={(event) => void submit(event)} noValidate>
        <div className="field">
          <label htmlFor={id}>{t('file')}</label>
          <input id={id} type="file" accept=".csv,text/csv" className="form-control" aria-invalid={fault ? true : undefined} aria-describedby={`${id}-help`} onChange={({ target }) => set_file(target.files?.[0])} />
          <p id={`${id}-help`} className={fault ? 'field-error' : 'field-help'}>{fault ?? t('file_help')}</p>
        </div>
        <div className="form-actions"><Button color="primary" type="submit" disabled={preview.isPending}>{preview.isPending ? t('reading') : t('preview')}</Button></div>
      </form>
      <div ref={outcome} tabIndex={-1} className="import-outcome">
        {preview.isError && <Failure problem={problem_of(preview.error)} />}
        {import_id !== '' && <Answer query={query}>{(shown) => <Outcome key={shown.import_id} shown={shown} />}</Answer>}
      </div>
    </Page>
  );
}
