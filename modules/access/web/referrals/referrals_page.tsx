// SPDX-License-Identifier: EUPL-1.2
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Empty } from '@platform/states/states';
import { useReferrals } from './api';
import { ReferralLine } from './referral_row';

export function ReferralsPage() {
  const t = useText('access.referrals');
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <List query={useReferrals()} file="/exports/referrals" empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => <ul className="rows">{rows.map((row) => <ReferralLine key={row.referral_id} row={row} />)}</ul>}
      </List>
    </Page>
  );
}
