// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useParams } from 'react-router';
import { format_instant } from '@platform/dates/instants';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { List } from '@platform/list/list';
import { SlotOutlet } from '@platform/slots/slots';
import { Answer, Empty } from '@platform/states/states';
import { Readers } from '@identity/traces/readers';
import { Timeline } from '@identity/traces/timeline';
import { WhySeen } from '@identity/traces/why';
import { PersonFacts } from '@people/person/person_facts';
import { PersonName } from '@people/person/person_name';
import { useFunctionName } from '@territory/competence/api';
import { ContactReferrals } from '../referrals/contact_referrals';
import { OrientLink, Orientations } from '../orientation/orientations';
import { ReportedBy } from '../reports/reported_by';
import { receipt_path, useContact, useContactTimeline, type Contact } from './api';
import { contact_actions } from './contact_slots';
import { Correction } from './correction';
import { Privacy } from './privacy';
import { RoutingSheet } from './routing';
import { StatusTag } from './status';
import { Told } from './told';
import './contacts.scss';

function History({ contact }: { contact: Contact }) {
  const t = useText('access.contacts');
  const query = useContactTimeline(contact.contact_id);
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline')}</h2>
      <List query={query} empty={<Empty title={t('timeline_none')} />}>{(lines) => <Timeline lines={lines} />}</List>
    </section>
  );
}

function Actions({ contact, on_correct }: { contact: Contact; on_correct: () => void }) {
  const t = useText('access.contacts');
  const report = useText('access.reports');
  const may = (action: string) => contact.may.includes(action);
  return (
    <div className="sheet-actions">
      <SlotOutlet slot={contact_actions} props={{ contact }} />
      <OrientLink contact={contact} />
      {may('contact.correct') && contact.content && <button type="button" className="btn btn-outline-primary" onClick={on_correct}>{t('correct')}</button>}
      {may('contact.print') && <a className="btn btn-outline-primary" href={receipt_path(contact.contact_id)} target="_blank" rel="noopener">{contact.reported ? report('receipt') : t('receipt')}</a>}
    </div>
  );
}

function Sheet({ contact }: { contact: Contact }) {
  const t = useText('access.contacts');
  const language = useLanguage();
  const function_name = useFunctionName();
  const report = useText('access.reports');
  const [correcting, set_correcting] = useState(false);
  return (
    <div className="sheet">
      <div>
        <p className="tags">
          {contact.urgent && <span className="tag tag-urgent">{t('urgent')}</span>}
          {contact.reported && <span className="tag tag-soon">{report('tag')}</span>}
          <StatusTag contact={contact} />
        </p>
        <PersonFacts person={contact.person} />
        {correcting && contact.content ? (
          <Correction contact={contact} content={contact.content} on_done={() => set_correcting(false)} />
        ) : (
          contact.content && <Told content={contact.content} />
        )}
        {!contact.stub && <ReportedBy contact={contact} />}
        <ContactReferrals contact={contact} />
        <Orientations contact={contact} />
        {contact.routing && <RoutingSheet routing={contact.routing} />}
        {!contact.stub && <History contact={contact} />}
        {contact.may.includes('contact.readers') && <Readers path={`/contacts/${contact.contact_id}/readings`} />}
      </div>
      <div>
        {!correcting && <Actions contact={contact} on_correct={() => set_correcting(true)} />}
        <WhySeen why={contact.why} />
        <section aria-label={t('recorded')}>
          <dl className="facts">
            <Fact name={t('recorded')}>{format_instant(contact.recorded_at, language)}</Fact>
            <Fact name={t('node')}>{contact.node_name}{contact.recorded_by && <> · {contact.recorded_by}</>}</Fact>
            <Fact name={t('need_area')}>{function_name(contact.function)}</Fact>
            <Fact name={t('municipality')}>{contact.municipality_name}</Fact>
            <Fact name={t('number')}><code>{contact.contact_id}</code></Fact>
          </dl>
        </section>
        {contact.privacy && <Privacy privacy={contact.privacy} recorded />}
      </div>
    </div>
  );
}

export function ContactPage() {
  const t = useText('access.contacts');
  const { contact_id = '' } = useParams();
  const query = useContact(contact_id);
  return (
    <Page
      title={t('contact')}
      lead={query.data && <PersonName anonymous={query.data.anonymous} person={query.data.person} />}
      crumbs={[{ to: '/contatti', label: t('title') }]}
    >
      <Answer query={query}>{(contact) => <Sheet contact={contact} />}</Answer>
    </Page>
  );
}
