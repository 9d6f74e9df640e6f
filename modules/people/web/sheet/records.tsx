// SPDX-License-Identifier: EUPL-1.2
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { SlotOutlet } from '@platform/slots/slots';
import { Empty } from '@platform/states/states';
import { record_link } from '@identity/traces/traces';
import { useFunctionName } from '@territory/competence/api';
import type { PersonRecord } from './api';

function Row({ record }: { record: PersonRecord }) {
  const t = useText('people.sheet');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <li>
      <p className="row-title">{t(`kinds.${record.record_kind}`, { defaultValue: record.record_kind })} · {function_name(record.function)}</p>
      <p className="row-detail">
        {record.desk_name} · {record.municipality_name} · {format_instant(record.since, language)}
        {record.until && <> – {format_instant(record.until, language)}</>}
      </p>
      <p className="tags">
        {record.stub && <span className="tag"><Icon name="locked" size="xs" /> {t('stub_row')}</span>}
        <SlotOutlet slot={record_link(record.record_kind)} props={{ record_id: record.record_id }} />
      </p>
    </li>
  );
}

/** Those of one thread stand together, the thread with the newest first. */
function threads_of(records: PersonRecord[]): PersonRecord[][] {
  const threads = new Map<string, PersonRecord[]>();
  for (const record of records) threads.set(record.thread_id, [...(threads.get(record.thread_id) ?? []), record]);
  return [...threads.values()];
}

/** What stands under the name: one's own in full, that of others as far as one may know of it. */
export function Records({ records }: { records: PersonRecord[] }) {
  const t = useText('people.sheet');
  return (
    <section aria-labelledby="records-title">
      <h2 id="records-title">{t('records')}</h2>
      {records.length === 0 && <Empty title={t('records_none')} text={t('records_none_why')} />}
      {threads_of(records).map((thread, index) => (
        <ul key={index} className="rows person-thread" aria-label={t('thread', { number: index + 1 })}>
          {thread.map((record) => <Row key={record.record_id} record={record} />)}
        </ul>
      ))}
    </section>
  );
}
