// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { Empty, Failure } from '@platform/states/states';
import { useApply, type TerritoryImport } from './api';
import { Differences } from './differences';

interface Props {
  shown: TerritoryImport;
  /** Shows the differences of the same file anew; absent when the text is no longer on the page. */
  again?: () => void;
}

function Applied() {
  const t = useText('territory.imports');
  return (
    <div className="notice import-done" role="status">
      <Icon name="check_circle" size="lg" />
      <div>
        <p className="notice-title">{t('applied.title')}</p>
        <p className="notice-text">{t('applied.text')}</p>
      </div>
    </div>
  );
}

/** The territory has moved on between the two steps: nothing was applied, and the differences are to be looked at anew. */
function Outdated({ again }: { again?: () => void }) {
  const t = useText('territory.imports');
  return (
    <>
      <Failure
        problem={{ title: '', status: 409, code: 'territory-changed' }}
        words={{ title: t('outdated.title'), why: t('outdated.why'), remedy: again ? t('outdated.remedy') : t('outdated.choose') }}
      />
      {again && <Button color="primary" onClick={again}>{t('outdated.again')}</Button>}
    </>
  );
}

export function ImportOutcome({ shown, again }: Props) {
  const t = useText('territory.imports');
  const apply = useApply(shown.import_id);
  const problem = apply.isError ? problem_of(apply.error) : undefined;
  const outdated = shown.state === 'outdated' || problem?.code === 'territory-changed';
  const nothing = shown.rows.every(({ change }) => change === 'unchanged');
  return (
    <section aria-labelledby="differences-title">
      <h2 id="differences-title">{shown.state === 'applied' ? t('applied.differences') : t('differences')}</h2>
      {shown.state === 'applied' && <Applied />}
      {shown.state !== 'applied' && outdated && <Outdated again={again} />}
      {problem && !outdated && <Failure problem={problem} retry={() => apply.mutate()} />}
      {nothing && <Empty title={t('nothing.title')} text={t('nothing.text')} />}
      <Differences shown={shown} />
      {shown.state === 'previewed' && !outdated && !nothing && (
        <div className="form-actions">
          <Button color="primary" disabled={apply.isPending} onClick={() => apply.mutate()}>{apply.isPending ? t('applying') : t('apply')}</Button>
          <p className="quiet">{t('apply_note')}</p>
        </div>
      )}
    </section>
  );
}
