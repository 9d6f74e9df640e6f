// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { rows_of } from '@platform/api/list';
import { useText } from '@platform/i18n/texts';
import { Timeline } from '@identity/traces/timeline';
import type { TimelineLine } from '@identity/traces/traces';
import { useEarlierLines, type Case } from './api';

/** The newest lines come with the case; the earlier ones when somebody asks. */
export function CaseHistory({ record }: { record: Case }) {
  const t = useText('cases.record');
  const [asked, set_asked] = useState(false);
  const all = useEarlierLines(record.case_id, asked);
  const lines: TimelineLine[] = asked && all.data ? rows_of(all) : record.timeline;
  const more = asked ? all.hasNextPage : record.timeline_cursor !== undefined;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('timeline')}</h2>
      <Timeline lines={lines} />
      {more && (
        <button type="button" className="btn btn-outline-primary btn-sm" disabled={all.isFetching} onClick={() => (asked ? void all.fetchNextPage() : set_asked(true))}>
          {t('earlier')}
        </button>
      )}
    </section>
  );
}
