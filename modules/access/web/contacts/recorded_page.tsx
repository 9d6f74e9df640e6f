// SPDX-License-Identifier: EUPL-1.2
import { Link, useParams } from 'react-router';
import { rows_of } from '@platform/api/list';
import { format_date } from '@platform/dates/dates';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { Answer } from '@platform/states/states';
import { detail_of } from '@identity/traces/traces';
import { CertaintyBadge } from '@territory/competence/certainty_badge';
import { OrientLink } from '../orientation/orientations';
import { receipt_path, useContact, useContactTimeline, type Contact } from './api';
import './contacts.scss';

/** The term is part of the fact that the contact was recorded: it does not move with the desk. */
function useDueOn(contact_id: string): string | undefined {
  const recorded = rows_of(useContactTimeline(contact_id)).find(({ kind }) => kind === 'contact.recorded');
  const due_on = recorded && detail_of(recorded).due_on;
  return typeof due_on === 'string' ? due_on : undefined;
}

function Confirmation({ contact }: { contact: Contact }) {
  const t = useText('access.contacts');
  const report = useText('access.reports');
  const language = useLanguage();
  const due_on = useDueOn(contact.contact_id);
  return (
    <div className="recorded">
      <div className="recorded-desk">
        <Icon name="check_circle" size="lg" />
        <div>
          <p className="recorded-words">{contact.status === 'unrouted' ? t('recorded_page.kept', { desk: contact.desk_name ?? contact.node_name }) : t('recorded_page.sent')}</p>
          {contact.status !== 'unrouted' && <p className="recorded-name">{contact.desk_name}</p>}
          {contact.routing?.preparing_name && <p className="row-detail">{contact.routing.preparing_name}</p>}
          {due_on && <p className="recorded-due">{t('recorded_page.due', { date: format_date(due_on, language) })}</p>}
          {contact.routing && <p><CertaintyBadge certainty={contact.routing.certainty} /></p>}
        </div>
      </div>
      <div className="form-actions">
        {contact.may.includes('contact.print') && (
          <a className="btn btn-primary" href={receipt_path(contact.contact_id)} target="_blank" rel="noopener"><Icon name="file" size="sm" className="icon-white" /> {contact.reported ? report('receipt') : t('recorded_page.receipt')}</a>
        )}
        <OrientLink contact={contact} />
        <Link className="btn btn-outline-primary" to="/contatti/nuovo">{t('recorded_page.another')}</Link>
        <Link className="btn btn-outline-primary" to={`/contatti/${contact.contact_id}`}>{t('recorded_page.open')}</Link>
      </div>
    </div>
  );
}

export function RecordedPage() {
  const t = useText('access.contacts');
  const { contact_id = '' } = useParams();
  const query = useContact(contact_id);
  return (
    <Page title={t('recorded_page.title')} lead={t('recorded_page.lead')} crumbs={[{ to: '/contatti', label: t('title') }]}>
      <Answer query={query}>{(contact) => <Confirmation contact={contact} />}</Answer>
    </Page>
  );
}
