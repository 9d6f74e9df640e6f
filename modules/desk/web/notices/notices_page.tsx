// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { SlotOutlet } from '@platform/slots/slots';
import { Answer, Empty } from '@platform/states/states';
import { useRoleName } from '@identity/roles/roles';
import { ItemRow } from '../items/item_row';
import { news_subject } from '../items/desk_slots';
import { useLook, useNotices, type News, type Notice, type Notices } from './api';
import { ending_mandates, fresh_of } from './ending_mandates';
import { MailChoice } from './mail_choice';

function Part({ title, notices }: { title: string; notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section className="notices-part">
      <h2>{title}</h2>
      <ol className="rows">{notices.map(({ item }) => <ItemRow key={item.item_id} item={item} brief />)}</ol>
    </section>
  );
}

/** What became of what one sent, follows or asked for. */
function Told({ news }: { news: News[] }) {
  const t = useText('desk.notices');
  const language = useLanguage();
  const { demo } = useAccount();
  if (news.length === 0) return null;
  return (
    <section className="notices-part">
      <h2>{t('news')}</h2>
      <ol className="rows">
        {news.map((one) => (
          <li key={`${one.kind} ${one.subject_id} ${one.at}`}>
            <p className="row-title"><SlotOutlet slot={news_subject(one.subject_kind)} props={{ news: one }} otherwise={one.headline} />{demo && <FictitiousMark />}</p>
            <p className="row-detail">{t(`kinds.${one.kind}`)} · {format_instant(one.at, language)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A mandate that runs out is told in time: whoever has one can ask for the next. */
function Mandates() {
  const t = useText('desk.notices');
  const language = useLanguage();
  const role_name = useRoleName();
  const { mandates, today } = useAccount();
  const ending = ending_mandates(mandates, today);
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

/** What is new, and what is pressing of before. */
function Since({ notices }: { notices: Notices }) {
  const t = useText('desk.notices');
  const language = useLanguage();
  const account = useAccount();
  const look = useLook();
  const { items, news, since, as_of } = notices;
  const of_kind = (kind: Notice['kind']) => items.filter((one) => one.kind === kind);
  return (
    <>
      {items.length === 0 && news.length === 0 && <Empty title={t('none')} text={t('none_why')} />}
      {fresh_of(notices, account) > 0 && (
        <p className="notices-head">
          <span>{since ? t('since', { when: format_instant(since, language) }) : t('first')}</span>
          <button type="button" className="btn btn-outline-primary btn-sm" disabled={look.isPending} onClick={() => look.mutate(as_of)}>{t('seen')}</button>
        </p>
      )}
      <Told news={news} />
      <Part title={t('arrived')} notices={of_kind('arrived')} />
      <Part title={t('near')} notices={of_kind('near')} />
      <Part title={t('late')} notices={of_kind('late')} />
    </>
  );
}

/** What arrived since one last looked, and what is late: the desk has the rest. */
export function NoticesPage() {
  const t = useText('desk.notices');
  const query = useNotices();
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Answer query={query}>{(notices) => <Since notices={notices} />}</Answer>
      <Mandates />
      <MailChoice />
    </Page>
  );
}
