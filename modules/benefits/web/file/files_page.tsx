// SPDX-License-Identifier: EUPL-1.2
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { useMay } from '@platform/session/session';
import { Empty } from '@platform/states/states';
import { useFiles, type FileRow } from './api';
import { FileLine } from './file_words';
import './file.scss';

function Part({ title, rows }: { title: string; rows: FileRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="file-part">
      <h2>{title}</h2>
      <ol className="rows">{rows.map((row) => <FileLine key={row.file_id} row={row} />)}</ol>
    </section>
  );
}

/** What waits for me first: for an officer what is to be decided, for a team what it is preparing. */
export function FilesPage() {
  const t = useText('benefits.file');
  const decides = useMay()('file.decide');
  const is_mine = ({ state }: FileRow) => (decides ? state === 'to_decide' || state === 'denial_noticed' : state === 'preparing' || state === 'more_asked');
  const is_over = ({ state }: FileRow) => state === 'granted' || state === 'denied';
  const empty = <Empty title={t('none')} text={decides ? t('none_to_decide') : t('none_to_prepare')} />;
  return (
    <Page title={t('title')} lead={decides ? t('lead_officer') : t('lead_team')} crumbs={[]}>
      <List query={useFiles()} file="/exports/files" empty={empty}>
        {(rows) => (
          <>
            {!rows.some(is_mine) && <p className="quiet">{decides ? t('nothing_to_decide') : t('nothing_to_prepare')}</p>}
            <Part title={decides ? t('to_decide') : t('to_prepare')} rows={rows.filter(is_mine)} />
            <Part title={decides ? t('with_team') : t('with_body')} rows={rows.filter((row) => !is_mine(row) && !is_over(row))} />
            <Part title={t('over')} rows={rows.filter(is_over)} />
          </>
        )}
      </List>
    </Page>
  );
}
