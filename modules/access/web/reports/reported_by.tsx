// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { EditForm } from '@platform/edit/edit_form';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { Fact } from '@platform/list/fact';
import { Answer } from '@platform/states/states';
import type { Contact } from '../contacts/api';
import { useReport, useWriteReport, type Report, type ReportSheet } from './api';
import { no_report, report_of, texts_of, useReportFields } from './report_fields';

interface FormProps {
  contact_id: string;
  report: Report;
  version: number;
  on_done: () => void;
}

function ReportForm({ contact_id, report, version, on_done }: FormProps) {
  const t = useText('access.reports');
  const before = texts_of(report);
  return (
    <EditForm
      label={t('correct')}
      fields={useReportFields()}
      values={before}
      version={version}
      change_of={(texts, on_version) => ({ version: on_version, report: report_of({ ...before, ...texts }) })}
      change={useWriteReport(contact_id)}
      record={['report', contact_id]}
      on_done={on_done}
    />
  );
}

function Shown({ sheet: { report, version, written_at, written_by }, contact_id, on_close }: { sheet: ReportSheet; contact_id: string; on_close: () => void }) {
  const t = useText('access.reports');
  const language = useLanguage();
  const [correcting, set_correcting] = useState(false);
  if (correcting) return <ReportForm contact_id={contact_id} report={report} version={version} on_done={() => set_correcting(false)} />;
  return (
    <>
      {report.confidential && <p className="reporter-warning"><Icon name="locked" size="sm" /> {t('confidential_words')}</p>}
      <dl className="facts">
        <Fact name={t('kind')}>{t(`kinds.${report.kind}`)}</Fact>
        <Fact name={t('name')}>{report.name ?? t('no_name')}</Fact>
        {report.role && <Fact name={t('role')}>{report.role}</Fact>}
        {report.phone && <Fact name={t('phone')}><a href={`tel:${report.phone.replaceAll(/[^+\d]/g, '')}`}>{report.phone}</a></Fact>}
        {report.protocol && <Fact name={t('protocol')}>{report.protocol}</Fact>}
        <Fact name={t('person_informed')}>{t(`informed.${report.person_informed}`)}</Fact>
        <Fact name={t('written')}>{written_by} · {format_instant(written_at, language)}</Fact>
      </dl>
      <div className="form-actions">
        <button type="button" className="btn btn-outline-primary" onClick={on_close}>{t('hide')}</button>
        <button type="button" className="btn btn-outline-primary" onClick={() => set_correcting(true)}>{t('correct')}</button>
      </div>
    </>
  );
}

function Opened({ contact_id, on_close }: { contact_id: string; on_close: () => void }) {
  const query = useReport(contact_id, true);
  return <Answer query={query}>{(sheet) => <Shown sheet={sheet} contact_id={contact_id} on_close={on_close} />}</Answer>;
}

/** Who reported: the person may be looking at the screen too, so it is shown only when somebody asks. */
export function ReportedBy({ contact }: { contact: Contact }) {
  const t = useText('access.reports');
  const [open, set_open] = useState(false);
  const may = contact.may.includes('contact.report');
  if (!contact.reported) return may ? <BecomesReport contact={contact} /> : null;
  return (
    <section aria-labelledby="report-title" className="reporter">
      <h2 id="report-title">{t('title')}</h2>
      <p className="section-lead">{t(may ? 'lead' : 'lead_withheld')}</p>
      {may && !open && <button type="button" className="btn btn-outline-primary" onClick={() => set_open(true)}>{t('show')}</button>}
      {may && open && <Opened contact_id={contact.contact_id} on_close={() => set_open(false)} />}
    </section>
  );
}

/** It was written down as a need, and was somebody else's words. */
function BecomesReport({ contact }: { contact: Contact }) {
  const t = useText('access.reports');
  const [writing, set_writing] = useState(false);
  if (!writing) return <p><button type="button" className="btn btn-link p-0" onClick={() => set_writing(true)}>{t('becomes')}</button></p>;
  return (
    <section aria-labelledby="report-title" className="reporter">
      <h2 id="report-title">{t('title')}</h2>
      <p className="section-lead">{t('becomes_lead')}</p>
      <ReportForm contact_id={contact.contact_id} report={no_report} version={0} on_done={() => set_writing(false)} />
    </section>
  );
}
