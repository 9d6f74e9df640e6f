// SPDX-License-Identifier: EUPL-1.2
import { Link, useSearchParams } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Empty } from '@platform/states/states';
import { item_states, useLiveDesk, useSummary, type ItemView } from './api';
import { ItemList } from './item_list';
import { Live } from './live';
import './items.scss';

function Tabs({ view }: { view: ItemView }) {
  const t = useText('desk.items');
  const { data } = useSummary();
  const counts: Record<ItemView, number | undefined> = { open: data?.open, taken: undefined, mine: data?.mine };
  return (
    <nav aria-label={t('tabs.label')}>
      <ul className="desk-tabs">
        {item_states.map((one) => (
          <li key={one}>
            <Link to={`?vista=${one}`} replace aria-current={one === view ? 'page' : undefined}>
              {t(`tabs.${one}`)}{counts[one] !== undefined && ` (${counts[one]})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function DeskPage() {
  const t = useText('desk.items');
  const [params] = useSearchParams();
  const asked = params.get('vista');
  const view = item_states.find((one) => one === asked) ?? 'open';
  const news = useLiveDesk();
  const { data } = useSummary();
  return (
    <Page title={t('title')} lead={data && data.desks.length > 0 ? t('lead', { desks: data.desks.join(', ') }) : t('lead_plain')} crumbs={[]}>
      <div className="desk-bar">
        <Live {...news} />
        {view === 'open' && <p className="quiet">{t('one_key')}</p>}
      </div>
      <Tabs view={view} />
      <ItemList key={view} view={view} limit={20} fresh={news.fresh} empty={<Empty title={t(`empty.${view}.title`)} text={t(`empty.${view}.text`)} />} />
    </Page>
  );
}
