// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { List } from '@platform/list/list';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Empty } from '@platform/states/states';
import { useDraft } from '../drafts/use_draft';
import { useContacts } from './api';
import { ContactRow } from './contact_row';
import './contacts.scss';

function RecordLink() {
  const t = useText('access.contacts');
  const language = useLanguage();
  const draft = useDraft('contact').data;
  return (
    <Link className="record-link" to="/contatti/nuovo">
      <span className="record-link-title">{draft ? t('resume') : t('record')}</span>
      <span className="record-link-words">{draft ? t('resume_words', { when: format_instant(draft.saved_at, language) }) : t('record_words')}</span>
      <Icon name="arrow_right" size="lg" className="icon-white" />
    </Link>
  );
}

/** Whoever works on cases, or decides, has other work to begin the day with. */
function useRecords(): 'first' | 'beside' | 'never' {
  const can = useMay();
  if (!can('contact.record')) return 'never';
  return can('case.take') || can('file.decide') ? 'beside' : 'first';
}

/** The thing an operator opens the day for, as large as it is frequent; or the form that was left half written. */
export function RecordFirst() {
  return useRecords() === 'first' ? <RecordLink /> : null;
}

/** Who records now and then: at hand, not in the way. */
export function RecordBeside() {
  return useRecords() === 'beside' ? <div className="record-beside"><RecordLink /></div> : null;
}

/** For those who record and hand on: what became of it. Whoever works on cases has the desk instead. */
export function LatestContactsPanel() {
  const t = useText('access.contacts');
  const may = useRecords() === 'first';
  const query = useContacts(6, may);
  if (!may) return null;
  return (
    <Panel title={t('latest')} more={<Link to="/contatti">{t('all')}</Link>}>
      <List short query={query} empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => <ol className="rows">{rows.map((row) => <ContactRow key={row.contact_id} row={row} />)}</ol>}
      </List>
    </Panel>
  );
}
