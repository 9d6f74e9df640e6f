// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import type { Case, Work } from './api';
import { WorkForm } from './work_form';

function Written({ work }: { work: Work }) {
  const t = useText('cases.record');
  const language = useLanguage();
  return (
    <>
      <div className="next-step">
        <h3>{t('next_step')}</h3>
        <p className="next-step-words">{work.next_step ?? t('no_next_step')}</p>
        {work.next_step_on && <p className="quiet">{t('by', { date: format_date(work.next_step_on, language) })}</p>}
      </div>
      <dl className="facts">
        <Fact name={t('priority')}>{t(`priorities.${work.priority}`)}</Fact>
        <Fact name={t('summary')}><span className="written">{work.summary ?? t('no_summary')}</span></Fact>
      </dl>
    </>
  );
}

/** What the team understands and does next. */
export function CaseWork({ record, work }: { record: Case; work: Work }) {
  const t = useText('cases.record');
  const [writing, set_writing] = useState(false);
  return (
    <section aria-labelledby="work-title">
      <h2 id="work-title">{t('work')}</h2>
      {writing ? (
        <WorkForm record={record} work={work} on_done={() => set_writing(false)} />
      ) : (
        <>
          <Written work={work} />
          {record.may.includes('case.update') && record.state === 'open' && (
            <p className="list-more"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_writing(true)}>{t('write')}</button></p>
          )}
        </>
      )}
    </section>
  );
}
