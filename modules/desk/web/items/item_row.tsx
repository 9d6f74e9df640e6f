// SPDX-License-Identifier: EUPL-1.2
import type { KeyboardEvent } from 'react';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { useAccount } from '@platform/session/session';
import { SlotOutlet } from '@platform/slots/slots';
import { useFunctionName } from '@territory/competence/api';
import { CertaintyBadge } from '@territory/competence/certainty_badge';
import type { Item } from './api';
import { item_actions, item_subject } from './desk_slots';
import './items.scss';

/** How long is left, in words and with a sign: the colour only repeats it. */
export function TimeLeft({ item }: { item: Item }) {
  const t = useText('desk.items');
  const days = item.days_left;
  if (item.state === 'done') return null;
  if (days < 0) return <span className="tag tag-late"><Icon name="warning_circle" size="xs" /> {t('late', { count: -days })}</span>;
  if (days === 0) return <span className="tag tag-late"><Icon name="warning_circle" size="xs" /> {t('today')}</span>;
  return <span className={days <= 7 ? 'tag tag-soon' : 'tag'}><Icon name="calendar" size="xs" /> {t('left', { count: days })}</span>;
}

/** What is to be done by the day a term ends; without a word of its own, it is to be taken on. */
const term_of: Partial<Record<Item['kind'], string>> = { referral: 'term_answer', returned_referral: 'term_answer', file_to_decide: 'term_decide', change_to_decide: 'term_decide', file_more_asked: 'term_answer', opinion_asked: 'term_answer', file_to_activate: 'term_activate', join_request: 'term_answer', case_transfer: 'term_answer', returned_transfer: 'term_decide' };

/** The term that runs, and what it rests on: a number of days nobody can trace would be an order from nowhere. */
function TermWords({ item }: { item: Item }) {
  const t = useText('desk.items');
  const language = useLanguage();
  return (
    <details className="item-term">
      <summary>{t(term_of[item.kind] ?? 'term', { date: format_date(item.due_on, language) })}</summary>
      <p>{language === 'it' ? item.term.label_it : item.term.label_en} ({t('days', { count: item.term.days })}).</p>
      <p><CertaintyBadge certainty={item.term.certainty} /> <span className="quiet">{t('source')}: <span lang="it">{item.term.source}</span></span></p>
    </details>
  );
}

interface Props {
  item: Item;
  /** It has arrived while the page was open. */
  fresh?: boolean;
  /** Without the term's reasons, for the start page. */
  brief?: boolean;
  /** Without what can be done with it: the page around it offers its own. */
  plain?: boolean;
}

export function ItemRow({ item, fresh = false, brief = false, plain = false }: Props) {
  const t = useText('desk.items');
  const language = useLanguage();
  const function_name = useFunctionName();
  const { demo } = useAccount();
  // One key does what the row offers, but only while the focus is in that row: elsewhere letters are letters (WCAG 2.1.4).
  const on_key = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[a-z]$/i.test(event.key)) return;
    event.currentTarget.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${event.key.toUpperCase()}"]:enabled`)?.click();
  };
  return (
    // The key is heard from the link and the button inside, which have the focus; the row itself takes none.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className={fresh ? 'item fresh' : 'item'} onKeyDown={on_key}>
      <div className="item-body">
        <p className="row-title">
          <SlotOutlet slot={item_subject(item.subject_kind)} props={{ item }} otherwise={item.headline} />
          {demo && <FictitiousMark />}
        </p>
        <p className="row-detail">{function_name(item.function)} · {item.municipality_name}</p>
        <p className="row-detail">
          {t(`kinds.${item.kind}`)} {format_instant(item.raised_at, language)} · {item.desk_name}
          {item.assigned_name && <> · {t('followed_by', { name: item.assigned_name })}</>}
        </p>
        <p className="tags">
          {item.urgent && <span className="tag tag-urgent"><Icon name="warning_circle" size="xs" /> {t('urgent')}</span>}
          <TimeLeft item={item} />
          {fresh && <span className="tag tag-done">{t('fresh')}</span>}
        </p>
        {!brief && <TermWords item={item} />}
      </div>
      {item.state === 'open' && !plain && <div className="item-actions"><SlotOutlet slot={item_actions} props={{ item }} /></div>}
    </li>
  );
}
