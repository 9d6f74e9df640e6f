// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { FindSource } from '../palette/find_source';
import type { SlotFill } from '../slots/slots';

/**
 * What a module brings to the application: its pages, its places in the main navigation, what it adds to lower
 * modules' pages. A module exports one from its routes.tsx; app/web lists them, and that is all a new page takes.
 */
export interface ModulePages {
  routes: RouteObject[];
  navigation: ModuleNavigation[];
  fills: SlotFill[];
  /** What of it can be found from anywhere. */
  finds?: FindSource[];
}

export interface ModuleNavigation {
  to: string;
  label: ReactNode;
  order: number;
  exact?: boolean;
  /** Shown to those who may do this somewhere; without it, to everyone logged in. */
  action?: string;
}
