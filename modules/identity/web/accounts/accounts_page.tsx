// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { LineField } from '@platform/field/fields';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Empty } from '@platform/states/states';
import { useAccounts, type AccountRow } from './api';
import { StateTag } from './state_tag';
import './accounts.scss';

function Row({ row }: { row: AccountRow }) {
  const t = useText('identity.accounts');
  return (
    <li>
      <p className="row-title"><Link to={`/account/${row.account_id}`}>{row.display_name}</Link></p>
      <p className="row-detail">{row.username} · {t('in_force', { count: row.mandates_in_force })}</p>
      {row.state !== 'active' && <p className="tags"><StateTag state={row.state} /></p>}
    </li>
  );
}

export function AccountsPage() {
  const t = useText('identity.accounts');
  const [typed, set_typed] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = useAccounts(q);
  const empty = q === '' ? <Empty title={t('none')} text={t('none_why')} /> : <Empty title={t('not_found')} text={t('not_found_why')} />;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <div className="accounts-head">
        <LineField label={t('search')} type="search" maxLength={100} value={typed} onChange={(event) => set_typed(event.target.value)} />
        <Link className="btn btn-primary" to="/account/nuovo">{t('new')}</Link>
      </div>
      <List query={query} file="/exports/accounts" file_query={{ q: q === '' ? undefined : q }} empty={empty}>
        {(rows) => <ul className="rows" aria-label={t('title')}>{rows.map((row) => <Row key={row.account_id} row={row} />)}</ul>}
      </List>
    </Page>
  );
}
