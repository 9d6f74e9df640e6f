// SPDX-License-Identifier: EUPL-1.2
import { define_slot, type Slot } from '@platform/slots/slots';
import type { News } from '../notices/api';
import type { Item } from './api';

/** How the subject of an item is opened: by the module that raised it. */
export function item_subject(subject_kind: string): Slot<{ item: Item }> {
  return define_slot(`desk.subject.${subject_kind}`);
}

/** How the record of which somebody is told is opened: by its module. */
export function news_subject(subject_kind: string): Slot<{ news: News }> {
  return define_slot(`desk.news.${subject_kind}`);
}

/** What can be done with an item that is still open. A button with aria-keyshortcuts is pressed by that key while the row has the focus. */
export const item_actions = define_slot<{ item: Item }>('desk.item_actions');
