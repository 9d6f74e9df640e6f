// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Answer, Empty } from '@platform/states/states';
import { useRoleName } from '@identity/roles/roles';
import { ItemRow } from '../items/item_row';
import { useLook, useNotices, type Notice } from './api';
import { MailChoice } from './mail_choice';

const days_ahead = 30;

function Part({ title, notices }: { title: string; notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section className="notices-part">
      <h2>{title}</h2>
      <ol className="rows">{notices.map(({ item }) => <ItemRow key={item.item_id} item={item} brief />)}</ol>
    </section>
  );
}

/** A mandate that runs out is told in time: whoever has one can ask for the next. */
function Mandates() {
  const t = useText('desk.notices');
  const language = useLanguage();
  const role_name = useRoleName();
  const { mandates, today } = useAccount();
  const limit = new Date(Date.parse(today) + days_ahead * 86_400_000).toISOString().slice(0, 10);
  const ending = mandates.filter(({ valid_to }) => valid_to !== undefined && valid_to <= limit);
  if (ending.length === 0) return null;
  return (
    <section className="notices-part">
      <h2>{t('mandates')}</h2>
      <ul className="rows">
        {ending.map((one) => (
          <li key={one.mandate_id}>
            <p className="row-title">{t('mandate', { role: role_name(one.role), body: one.body_name, date: format_date(one.valid_to ?? today, language) })}</p>
            <p className="row-detail">{t('mandate_remedy')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What arrived since one last looked, and what is late: the desk has the rest. */
export function NoticesPage() {
  const t = useText('desk.notices');
  const language = useLanguage();
  const query = useNotices();
  const look = useLook();
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Answer query={query}>
        {({ items, fresh, since, as_of }) => (
          <>
            {items.length === 0 && <Empty title={t('none')} text={t('none_why')} />}
            {fresh > 0 && (
              <p className="notices-head">
                <span>{since ? t('since', { when: format_instant(since, language) }) : t('first')}</span>
                <button type="button" className="btn btn-outline-primary btn-sm" disabled={look.isPending} onClick={() => look.mutate(as_of)}>{t('seen')}</button>
              </p>
            )}
            <Part title={t('arrived')} notices={items.filter(({ kind }) => kind === 'arrived')} />
            <Part title={t('late')} notices={items.filter(({ kind }) => kind === 'late')} />
          </>
        )}
      </Answer>
      <Mandates />
      <MailChoice />
    </Page>
  );
}
