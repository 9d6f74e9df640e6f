// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { start_main, start_top } from '@platform/start/start_slots';

const DeskPage = lazy(async () => ({ default: (await import('./items/desk_page')).DeskPage }));
const NoticesPage = lazy(async () => ({ default: (await import('./notices/notices_page')).NoticesPage }));
const ProgressPage = lazy(async () => ({ default: (await import('./progress/progress_page')).ProgressPage }));
const SummaryPanel = lazy(async () => ({ default: (await import('./items/desk_panels')).SummaryPanel }));
const NewestFirst = lazy(async () => ({ default: (await import('./items/desk_panels')).NewestFirst }));
const NewestPanel = lazy(async () => ({ default: (await import('./items/desk_panels')).NewestPanel }));
const ProgressFirst = lazy(async () => ({ default: (await import('./progress/progress_panel')).ProgressFirst }));
const ProgressLast = lazy(async () => ({ default: (await import('./progress/progress_panel')).ProgressLast }));

function DeskLabel() {
  const t = useText('desk.items');
  return t('title');
}

function ProgressLabel() {
  const t = useText('desk.progress');
  return t('title');
}

export const desk_pages: ModulePages = {
  routes: [
    { path: 'scrivania', element: <Restricted action="desk.read"><DeskPage /></Restricted> },
    { path: 'avvisi', element: <Restricted action="desk.read"><NoticesPage /></Restricted> },
    { path: 'andamento', element: <Restricted action="progress.read"><ProgressPage /></Restricted> },
  ],
  navigation: [
    { to: '/scrivania', label: <DeskLabel />, order: 100, action: 'desk.read' },
    { to: '/andamento', label: <ProgressLabel />, order: 400, action: 'progress.read' },
  ],
  fills: [
    fill_slot(start_top, SummaryPanel, 20),
    fill_slot(start_main, ProgressFirst, 20),
    fill_slot(start_main, NewestFirst, 15),
    fill_slot(start_main, NewestPanel, 50),
    fill_slot(start_main, ProgressLast, 200),
  ],
};
