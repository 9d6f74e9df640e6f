// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Answer, Empty } from '@platform/states/states';
import { format_cents } from '@funds/lines/money';
import type { Schema } from '@platform/api/schema';
import { groups_of, useFilesToDecide } from './api';
import { DecisionGroup } from './decision_group';
import '../file/file.scss';
import './decisions.scss';

/** Everything a decision needs, file by file, the most pressing first; equal ones under one act. */
export function DecisionsPage() {
  const t = useText('benefits.decisions');
  const files = useText('benefits.file');
  const language = useLanguage();
  const query = useFilesToDecide();
  const [done, set_done] = useState<Schema<'GrantedTogether'>>();
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[{ to: '/pratiche', label: files('title') }]}>
      {done && (
        <p className="decisions-done" role="status">
          {t('done', { count: done.files, number: done.act_number, year: done.act_year, sum: format_cents(done.granted_cents, language) })}
        </p>
      )}
      <Answer query={query}>
        {({ items, more }) =>
          items.length === 0 ? <Empty title={files('nothing_to_decide')} text={files('none_to_decide')} /> : (
            <>
              {groups_of(items).map((group) => <DecisionGroup key={`${group[0]?.type_code} ${group[0]?.proposal.line_id}`} files={group} on_done={set_done} />)}
              {more && <p className="quiet">{t('more', { count: items.length })}</p>}
            </>
          )}
      </Answer>
      <p className="file-more"><Link to="/pratiche">{t('decided')}</Link></p>
    </Page>
  );
}
