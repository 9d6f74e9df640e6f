// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import { Panel } from '@platform/start/panel';
import { Answer } from '@platform/states/states';
import { FileLine } from './file_words';

const shown = 6;

/** For whoever coordinates a team: what runs out of time, or lies too long. Nothing is said where nothing presses. */
export function RiskPanel() {
  const t = useText('benefits.file');
  const may = useMay()('load.read');
  const query = useQuery({ queryKey: ['files', 'at_risk'], queryFn: ({ signal }) => get<Schema<'FilesAtRisk'>>('/files-at-risk', undefined, signal), enabled: may });
  if (!may || query.data?.items.length === 0) return null;
  return (
    <Panel title={t('at_risk')} more={<Link to="/pratiche">{t('all')}</Link>}>
      <Answer query={query}>
        {({ items, more }) => (
          <>
            <ol className="rows">
              {items.slice(0, shown).map(({ file, risk, days }) => (
                <FileLine key={file.file_id} row={file}>{risk === 'long_preparing' && <span className="tag tag-soon">{t('long_preparing', { count: days })}</span>}</FileLine>
              ))}
            </ol>
            {items.length > shown && <p className="quiet">{t(more ? 'at_risk_many' : 'at_risk_further', { count: items.length - shown })}</p>}
          </>
        )}
      </Answer>
    </Panel>
  );
}
