// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Panel } from '@platform/start/panel';
import { Answer, Failure } from '@platform/states/states';
import type { Load } from '../staff/api';
import { useHandovers, useUndo, type Handover } from './api';
import { HandoverForm } from './handover_form';
import './handover.scss';

function Line({ handover }: { handover: Handover }) {
  const t = useText('cases.handover');
  const language = useLanguage();
  const undo = useUndo();
  const date = format_date(handover.on_day, language);
  return (
    <li>
      <p className="row-title">{t(`lines.${handover.state}`, { name: handover.from_name, date })}</p>
      <p className="row-detail">{handover.shares.map((share) => `${share.display_name}: ${t('cases', { count: share.cases })}`).join(' · ')}</p>
      <p className="row-detail">«{handover.reason}» · {handover.planned_by}{handover.overlap_days > 0 && <> · {t('overlap_of', { count: handover.overlap_days })}</>}</p>
      {undo.isError && <Failure problem={problem_of(undo.error)} />}
      {handover.state === 'planned' && <button type="button" className="btn btn-outline-primary btn-sm" disabled={undo.isPending} onClick={() => undo.mutate(handover.handover_id)}>{t('undo')}<span className="visually-hidden">: {handover.from_name}</span></button>}
    </li>
  );
}

/** A worker leaves, or is away for long: their whole load passes to others in one operation. */
export function HandoverPanel({ load }: { load: Load }) {
  const t = useText('cases.handover');
  const [asking, set_asking] = useState(false);
  const query = useHandovers();
  return (
    <Panel title={t('title')}>
      <Answer query={query}>
        {({ items }) => {
          const mine = items.filter(({ team_id }) => team_id === load.team_id);
          return mine.length === 0 ? <p className="quiet">{t('none')}</p> : <ul className="rows">{mine.map((one) => <Line key={one.handover_id} handover={one} />)}</ul>;
        }}
      </Answer>
      {asking ? <HandoverForm load={load} on_done={() => set_asking(false)} /> : (
        <p className="list-more"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_asking(true)}>{t('plan')}</button></p>
      )}
    </Panel>
  );
}
