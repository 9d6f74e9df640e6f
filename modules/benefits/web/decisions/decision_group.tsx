// SPDX-License-Identifier: EUPL-1.2
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Schema } from '@platform/api/schema';
import { format_cents } from '@funds/lines/money';
import { DaysLeft } from '../file/file_words';
import type { FileToDecide } from './api';
import { GrantForm } from './grant_form';

interface LineProps {
  file: FileToDecide;
  chosen: boolean;
  /** Absent where one alone is decided on its own page. */
  on_choose?: (chosen: boolean) => void;
}

function Line({ file, chosen, on_choose }: LineProps) {
  const t = useText('benefits.decisions');
  const units = useText('benefits.file');
  const language = useLanguage();
  const id = useId();
  const { proposal } = file;
  return (
    <li className="decision-line">
      <span className="decision-choice">
        {on_choose && <input type="checkbox" id={id} checked={chosen} onChange={({ target }) => on_choose(target.checked)} aria-label={t('choose', { name: file.person_name })} />}
      </span>
      <div>
        <p className="row-title"><Link to={`/pratiche/${file.file_id}`}>{file.person_name}</Link>{file.fictitious && <> <FictitiousMark /></>}</p>
        <p className="row-detail">{file.municipality_name} · {file.team_name}</p>
        <p className="tags">
          <DaysLeft days_left={file.days_left} paused={file.paused} />{' '}
          {file.alone && <span className="tag">{t(`alone.${file.alone}`)}</span>}
        </p>
      </div>
      <div className="decision-sums">
        <p className="decision-sum">{format_cents(proposal.body_cents, language)}</p>
        <p className="row-detail">
          {proposal.quantity !== undefined && file.unit !== 'euro' && <>{t('quantity', { count: proposal.quantity, unit: units(`units.${file.unit}`) })} · </>}
          {t('period', { from: format_date(proposal.valid_from, language), to: format_date(proposal.valid_to, language) })}
        </p>
        {(proposal.user_cents > 0 || proposal.health_cents > 0) && (
          <p className="row-detail">{t('others_pay', { user: format_cents(proposal.user_cents, language), health: format_cents(proposal.health_cents, language) })}</p>
        )}
        <p className="row-detail">{file.isee_valid_to ? t('isee', { date: format_date(file.isee_valid_to, language) }) : t('no_isee')}</p>
      </div>
    </li>
  );
}

/** Files of one intervention on one budget line: those that nothing sets apart can be granted by one act. */
export function DecisionGroup({ files, on_done }: { files: FileToDecide[]; on_done: (done: Schema<'GrantedTogether'>) => void }) {
  const t = useText('benefits.decisions');
  const language = useLanguage();
  const id = useId();
  const [wanted, set_wanted] = useState<string[]>([]);
  const equal = files.filter(({ alone }) => alone === undefined);
  // What was decided meanwhile is not chosen any more.
  const chosen = equal.filter(({ file_id }) => wanted.includes(file_id));
  const [first] = files;
  if (!first) return null;
  const together = equal.length > 1;
  return (
    <section className="decision-group" aria-labelledby={id}>
      <div className="decision-head">
        <div>
          <h2 id={id}>{language === 'it' ? first.type_name_it : first.type_name_en}</h2>
          <p className="row-detail">{first.deciding_name} · {t('line', { year: first.line_year, sum: format_cents(first.line_left_cents, language) })}</p>
        </div>
        {together && (
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_wanted(chosen.length === equal.length ? [] : equal.map(({ file_id }) => file_id))}>
            {chosen.length === equal.length ? t('choose_none') : t('choose_all', { count: equal.length })}
          </button>
        )}
      </div>
      <ol className="rows">
        {files.map((file) => (
          <Line
            key={file.file_id}
            file={file}
            chosen={chosen.includes(file)}
            on_choose={together && file.alone === undefined
              ? (choose) => set_wanted(choose ? [...wanted, file.file_id] : wanted.filter((one) => one !== file.file_id))
              : undefined}
          />
        ))}
      </ol>
      {chosen.length > 0 && <GrantForm files={chosen} on_done={(done) => { set_wanted([]); on_done(done); }} />}
    </section>
  );
}
