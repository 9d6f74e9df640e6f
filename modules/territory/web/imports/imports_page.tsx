// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { problem_of, type Problem } from '@platform/api/problem';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Answer, Failure } from '@platform/states/states';
import { useImport, usePreview, type NewImport } from './api';
import { ImportForm } from './import_form';
import { ImportOutcome } from './import_outcome';
import './imports.scss';

/** Every line that was refused, in the server's words: they name rows and days. */
function Refusal({ problem }: { problem: Problem }) {
  const t = useText('territory.imports');
  const lines = problem.fields ?? [];
  const words = lines.length > 0 ? { title: t('refused.title'), why: t('refused.why', { count: lines.length }), remedy: t('refused.remedy') } : undefined;
  return (
    <>
      <Failure problem={problem} words={words} />
      <ol className="import-faults">{lines.map((line, index) => <li key={index}>{line.message}</li>)}</ol>
    </>
  );
}

export function ImportsPage() {
  const t = useText('territory.imports');
  const [params, set_params] = useSearchParams();
  const [input, set_input] = useState<NewImport>({ kind: 'memberships', csv: '' });
  const import_id = params.get('import') ?? '';
  const query = useImport(import_id);
  const preview = usePreview();
  const outcome = useRef<HTMLDivElement>(null);
  const answered = preview.submittedAt > 0 && !preview.isPending;
  useEffect(() => {
    if (answered) outcome.current?.focus();
  }, [answered]);

  const show = (wanted: NewImport) => {
    set_params({}, { replace: true, preventScrollReset: true });
    preview.mutate(wanted, { onSuccess: (made) => set_params({ import: made.import_id }, { preventScrollReset: true }) });
  };
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <ImportForm input={input} busy={preview.isPending} on_change={set_input} on_submit={show} />
      <div ref={outcome} tabIndex={-1} className="import-outcome">
        {preview.isError && <Refusal problem={problem_of(preview.error)} />}
        {import_id !== '' && <Answer query={query}>{(shown) => <ImportOutcome key={shown.import_id} shown={shown} again={input.csv.trim() ? () => show(input) : undefined} />}</Answer>}
      </div>
    </Page>
  );
}
