// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { useMay } from '@platform/session/session';
import { Empty } from '@platform/states/states';
import { useContacts } from './api';
import { ContactRow } from './contact_row';
import './contacts.scss';

export function ContactsPage() {
  const t = useText('access.contacts');
  const may_record = useMay()('contact.record');
  const query = useContacts(20);
  const record = may_record && <Link className="btn btn-primary" to="/contatti/nuovo">{t('record')}</Link>;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      {record && <p className="contacts-record">{record}</p>}
      <List query={query} file="/exports/contacts" empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => <ol className="rows">{rows.map((row) => <ContactRow key={row.contact_id} row={row} />)}</ol>}
      </List>
    </Page>
  );
}
