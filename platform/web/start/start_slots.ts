// SPDX-License-Identifier: EUPL-1.2
import { define_slot } from '../slots/slots';

/** What a panel of the start page is handed: nothing. It asks the session what its reader may do, and is silent otherwise. */
export type StartPanel = Record<never, never>;

/** Across the top: what a person came for, and the numbers of the day. */
export const start_top = define_slot<StartPanel>('start.top');
/** The body of the day: what waits. */
export const start_main = define_slot<StartPanel>('start.main');
/** Beside it. */
export const start_side = define_slot<StartPanel>('start.side');
