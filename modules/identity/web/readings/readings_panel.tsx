// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useList } from '@platform/api/list';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Empty } from '@platform/states/states';
import type { ReadingLine } from '../traces/traces';
import { ReadingRow, RecordSearch } from './readings_page';

/** The day of a data protection officer begins with who looked since yesterday. */
export function ReadingsPanel() {
  const t = useText('identity.readings');
  const may = useMay()('audit.read');
  const query = useList<ReadingLine>('readings', '/readings', { limit: 8 }, may);
  if (!may) return null;
  return (
    <>
      <RecordSearch />
      <Panel title={t('panel')} more={<Link to="/letture">{t('all')}</Link>}>
        <List short query={query} empty={<Empty title={t('none')} text={t('none_why')} />}>
          {(lines) => <ol className="rows">{lines.map((line) => <ReadingRow key={line.seq} line={line} />)}</ol>}
        </List>
      </Panel>
    </>
  );
}
