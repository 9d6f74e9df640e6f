// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { format_cents } from '@funds/lines/money';
import type { Intervention } from '../deliveries/api';
import type { File } from '../file/api';
import type { FileChange } from './api';
import { ChangeDecisionForm } from './change_decision_form';
import { ChangeForm } from './change_form';
import { ChangeWordsForm } from './change_words_form';
import { ClosureForm } from './closure_form';

function Change({ file, change }: { file: File; change: FileChange }) {
  const t = useText('benefits.changes');
  const language = useLanguage();
  const unit = file.intervention?.unit ?? 'euro';
  return (
    <li>
      <p className="row-title">{t(`kinds.${change.kind}`)} <span className={change.state === 'accepted' ? 'tag tag-done' : 'tag'}>{t(`states.${change.state}`)}</span></p>
      <p className="row-detail">{t('since', { date: format_date(change.from_day, language) })}{change.cents !== undefined && <> · {format_cents(change.cents, language)}</>}{change.quantity !== undefined && <> · {change.quantity} {t(`units.${unit}`)}</>}</p>
      <p className="file-words">{change.words}</p>
      <p className="row-detail">{t('proposed_by', { name: change.proposed_by_name, at: format_instant(change.proposed_at, language) })}</p>
      {change.notice && change.noticed_on && <p>{t('noticed', { date: format_date(change.noticed_on, language), until: format_date(change.notice_until ?? change.noticed_on, language) })} <span className="file-words">{change.notice}</span></p>}
      {change.observations && <p>{t('observed')} <span className="file-words">{change.observations}</span></p>}
      {change.act_number && <p>{t('act', { number: change.act_number, year: change.act_year, name: change.decided_by_name })} <span className="file-words">{change.reasons}</span></p>}
    </li>
  );
}

/** What the officer or the team can do about the one that is open. */
function OpenChange({ file, change }: { file: File; change: FileChange }) {
  const t = useText('benefits.changes');
  const decides = file.may.includes('file.decide_change');
  const prepares = file.may.includes('file.change');
  if (decides && change.kind === 'revocation' && !change.notice) return <><ChangeWordsForm file={file} change={change} what="notice" /><ChangeDecisionForm file={file} change={change} /></>;
  if (decides) return <>{!change.may_accept && <p className="quiet">{t('wait')}</p>}<ChangeDecisionForm file={file} change={change} /></>;
  if (prepares && change.notice && !change.observations) return <ChangeWordsForm file={file} change={change} what="observations" />;
  return <p className="quiet">{t('waits', { name: file.deciding_name })}</p>;
}

/** What was proposed and decided of a grant after it was given, and what can be proposed now. */
export function Changes({ file, one }: { file: File; one: Intervention }) {
  const t = useText('benefits.changes');
  const [open, set_open] = useState<'change' | 'closure'>();
  const pending = file.changes.find(({ state }) => state === 'proposed' || state === 'noticed');
  const over = one.state === 'revoked' || one.state === 'closed';
  const may = file.may.includes('file.change') && !pending && !over;
  const leave = () => set_open(undefined);
  if (file.changes.length === 0 && !may && !file.ending) return null;
  return (
    <section className="intervention" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('title')}</h2>
      {file.ending && <p>{t(`outcomes.${file.ending.outcome}`)}: <span className="file-words">{file.ending.words}</span></p>}
      {file.changes.length > 0 && <ol className="rows">{file.changes.map((change) => <Change key={change.number} file={file} change={change} />)}</ol>}
      {pending && <OpenChange key={file.version} file={file} change={pending} />}
      {may && open === undefined && (
        <p className="form-actions">
          <Button color="primary" outline size="sm" onClick={() => set_open('change')}>{t('propose')}</Button>
          <Button color="primary" outline size="sm" onClick={() => set_open('closure')}>{t('close')}</Button>
        </p>
      )}
      {may && open === 'change' && <ChangeForm file={file} one={one} on_leave={leave} />}
      {may && open === 'closure' && <ClosureForm file={file} on_leave={leave} />}
    </section>
  );
}
