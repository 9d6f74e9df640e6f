// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { start_main } from '@platform/start/start_slots';

const LinesPage = lazy(async () => ({ default: (await import('./lines/lines_page')).LinesPage }));
const BudgetPanel = lazy(async () => ({ default: (await import('./lines/budget_panel')).BudgetPanel }));

function LinesLabel() {
  const t = useText('funds.lines');
  return t('navigation');
}

export const funds_pages: ModulePages = {
  routes: [{ path: 'bilancio', element: <Restricted action="budget.read"><LinesPage /></Restricted> }],
  navigation: [{ to: '/bilancio', label: <LinesLabel />, order: 400, action: 'budget.read' }],
  fills: [fill_slot(start_main, BudgetPanel, 25)],
};
