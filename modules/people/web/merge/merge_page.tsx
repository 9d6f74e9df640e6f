// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { format_instant } from '@platform/dates/instants';
import { LineField } from '@platform/field/fields';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { Answer, Failure } from '@platform/states/states';
import { PersonName } from '../person/person_name';
import { useSheetFields } from '../sheet/fields';
import { Compare } from './compare';
import { useDecideMerge, useMerge, type Merge } from './api';
import './merge.scss';

function Story({ merge }: { merge: Merge }) {
  const t = useText('people.merge');
  const language = useLanguage();
  return (
    <section aria-label={t('story')}>
      <p className="tags"><span className={merge.state === 'proposed' ? 'tag tag-waiting' : 'tag tag-done'}>{t(`states.${merge.state}`)}</span></p>
      <dl className="facts">
        <Fact name={t('proposed_by')}>{merge.proposed_by_name} · {merge.body_name} · {format_instant(merge.proposed_at, language)}</Fact>
        <Fact name={t('reason')}>{merge.reason}</Fact>
        {merge.decided_at && <Fact name={t('decided_by')}>{merge.decided_by_name} · {format_instant(merge.decided_at, language)}{merge.refusal && <> · {merge.refusal}</>}</Fact>}
        {merge.undone_at && <Fact name={t('undone_by')}>{merge.undone_by_name} · {format_instant(merge.undone_at, language)} · {merge.undo_reason}</Fact>}
      </dl>
    </section>
  );
}

/** A reason is asked for what takes something away; joining has the proposal's. */
function Decide({ merge }: { merge: Merge }) {
  const t = useText('people.merge');
  const decide = useDecideMerge(merge.merge_id);
  const [asking, set_asking] = useState<'refusal' | 'undoing' | null>(null);
  const [reason, set_reason] = useState('');
  const [asked, set_asked] = useState(false);
  if (merge.state === 'proposed' && merge.proposed_by_me) return <p className="quiet">{t('another_hand')}</p>;
  if (merge.may.length === 0) return null;
  const send = () => {
    set_asked(true);
    if (!asking || reason.trim() === '') return document.getElementById('decide-reason')?.focus();
    decide.mutate({ act: asking, reason }, { onSuccess: () => set_asking(null) });
  };
  const give_up = merge.state === 'joined' ? 'undoing' : 'refusal';
  return (
    <div className="merge-decide">
      {decide.isError && <Failure problem={problem_of(decide.error)} />}
      {asking ? (
        <form aria-label={t(`${asking}_title`)} noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
          <LineField id="decide-reason" label={t(`${asking}_reason`)} maxLength={300} value={reason} onChange={(event) => set_reason(event.target.value)} error={asked && reason.trim() === '' ? t('reason_missing') : undefined} />
          <div className="form-actions">
            <Button color="primary" type="submit" disabled={decide.isPending}>{t(`${asking}_title`)}</Button>
            <Button color="secondary" outline type="button" onClick={() => set_asking(null)}>{t('leave')}</Button>
          </div>
        </form>
      ) : (
        <div className="form-actions">
          {merge.state === 'proposed' && <Button color="primary" disabled={decide.isPending} onClick={() => decide.mutate({ act: 'confirmation' })}>{t('confirm')}</Button>}
          <Button color="primary" outline onClick={() => set_asking(give_up)}>{t(`${give_up}_title`)}</Button>
        </div>
      )}
    </div>
  );
}

function Sheet({ merge }: { merge: Merge }) {
  const t = useText('people.merge');
  const from_other = useSheetFields().map(({ name }) => name).filter((name) => (merge.result[name] ?? '') !== (merge.kept.known[name] ?? ''));
  return (
    <>
      <Story merge={merge} />
      <Decide merge={merge} />
      <section aria-labelledby="compare-title">
        <h2 id="compare-title">{t('side_by_side')}</h2>
        <p className="section-lead">{t('alias_lead')}</p>
        <Compare kept={merge.kept.known} other={merge.other.known} from_other={from_other} />
      </section>
      <p className="list-more"><Link to={`/persone/${merge.kept.person_id}`}>{t('open_kept')}</Link>{merge.state !== 'joined' && <> · <Link to={`/persone/${merge.other.person_id}`}>{t('open_other')}</Link></>}</p>
    </>
  );
}

export function MergePage() {
  const t = useText('people.merge');
  const { merge_id = '' } = useParams();
  const query = useMerge(merge_id);
  return (
    <Page title={t('one')} lead={query.data && <PersonName anonymous={false} person={{ ...query.data.kept.known, fictitious: query.data.fictitious }} />} crumbs={[{ to: '/persone/unioni', label: t('title') }]}>
      <Answer query={query}>{(merge) => <Sheet merge={merge} />}</Answer>
    </Page>
  );
}
