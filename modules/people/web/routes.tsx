// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { fill_slot } from '@platform/slots/slots';
import { start_main } from '@platform/start/start_slots';
import { record_link } from '@identity/traces/traces';
import { ReadPerson } from './sheet/links';

const PersonPage = lazy(async () => ({ default: (await import('./sheet/person_page')).PersonPage }));

const ProposePage = lazy(async () => ({ default: (await import('./merge/propose_page')).ProposePage }));
const MergesPage = lazy(async () => ({ default: (await import('./merge/merges_page')).MergesPage }));
const MergesPanel = lazy(async () => ({ default: (await import('./merge/merges_page')).MergesPanel }));
const MergePage = lazy(async () => ({ default: (await import('./merge/merge_page')).MergePage }));

export const people_pages: ModulePages = {
  routes: [
    { path: 'persone/unioni', element: <Restricted action="merge.read"><MergesPage /></Restricted> },
    { path: 'persone/unioni/:merge_id', element: <Restricted action="merge.read"><MergePage /></Restricted> },
    { path: 'persone/:person_id', element: <Restricted action="person.read"><PersonPage /></Restricted> },
    { path: 'persone/:person_id/unisci', element: <Restricted action="person.merge"><ProposePage /></Restricted> },
  ],
  navigation: [],
  fills: [fill_slot(record_link('person'), ReadPerson), fill_slot(start_main, MergesPanel, 60)],
};
