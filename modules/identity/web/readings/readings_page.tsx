// SPDX-License-Identifier: EUPL-1.2
import { Link, useNavigate, useParams } from 'react-router';
import { useList } from '@platform/api/list';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { SearchCard } from '@platform/search/search_card';
import { SlotOutlet } from '@platform/slots/slots';
import { Empty } from '@platform/states/states';
import { Reading } from '../traces/readers';
import { record_link, type ReadingLine } from '../traces/traces';
import './readings.scss';

const id_pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** By its whole number only: whoever protects data looks up what was reported to them, and does not browse people. */
export function RecordSearch() {
  const t = useText('identity.readings');
  const navigate = useNavigate();
  return (
    <SearchCard
      label={t('search.label')}
      help={t('search.help')}
      wrong={t('search.wrong')}
      ask={t('search.ask')}
      wanted={(typed) => (id_pattern.test(typed) ? typed.toLowerCase() : undefined)}
      on_ask={(record_id) => void navigate(`/letture/${record_id}`)}
    />
  );
}

/** A reading, and the ways on from it. */
export function ReadingRow({ line }: { line: ReadingLine }) {
  const t = useText('identity.readings');
  const list = t(`lists.${line.record_kind}`, { defaultValue: line.record_kind });
  return (
    <li>
      <Reading line={line} />
      {line.purpose === 'export' ? <p className="row-detail">{t('list_of', { list })}</p> : (
        <p className="reading-links">
          <Link to={`/letture/${line.record_id}`}>{t('of_record', { kind: t(`kinds.${line.record_kind}`, { defaultValue: line.record_kind }) })}</Link>
          <SlotOutlet slot={record_link(line.record_kind)} props={{ record_id: line.record_id }} />
        </p>
      )}
    </li>
  );
}

export function ReadingsPage() {
  const t = useText('identity.readings');
  const query = useList<ReadingLine>('readings', '/readings', { limit: 30 });
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <RecordSearch />
      <List query={query} file="/exports/readings" empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(lines) => <ol className="rows">{lines.map((line) => <ReadingRow key={line.seq} line={line} />)}</ol>}
      </List>
    </Page>
  );
}

export function RecordReadingsPage() {
  const t = useText('identity.readings');
  const { record_id = '' } = useParams();
  const query = useList<ReadingLine>('readings', `/readings/${encodeURIComponent(record_id)}`, { limit: 30 });
  return (
    <Page title={t('record.title')} lead={t('record.lead')} crumbs={[{ to: '/letture', label: t('title') }]}>
      <p className="record-number">{t('record.number')} <code>{record_id}</code></p>
      <List query={query} empty={<Empty title={t('none')} text={t('record.none_why')} />}>
        {(lines) => <ol className="rows">{lines.map((line) => <ReadingRow key={line.seq} line={line} />)}</ol>}
      </List>
    </Page>
  );
}
