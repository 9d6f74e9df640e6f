// SPDX-License-Identifier: EUPL-1.2
import { Link, useSearchParams } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Empty } from '@platform/states/states';
import { item_states, useItems, useLiveDesk, useSummary, type ItemView, type News } from './api';
import { ItemRow } from './item_row';
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

function Items({ view, news }: { view: ItemView; news: News }) {
  const t = useText('desk.items');
  const query = useItems(view, 20);
  return (
    <List query={query} empty={<Empty title={t(`empty.${view}.title`)} text={t(`empty.${view}.text`)} />}>
      {(items) => <ol className="rows">{items.map((item) => <ItemRow key={item.item_id} item={item} fresh={news.fresh.includes(item.item_id)} />)}</ol>}
    </List>
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
    <Page title={t('title')} lead={data && data.desks.length > 0 ? t('lead', { desks: data.desks.join(', ') }) : t('lead_plain')} crumbs={[{ to: '/', label: t('start') }]}>
      <div className="desk-bar">
        <Live {...news} />
        {view === 'open' && <p className="quiet">{t('one_key')}</p>}
      </div>
      <Tabs view={view} />
      <Items key={view} view={view} news={news} />
    </Page>
  );
}
