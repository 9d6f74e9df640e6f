// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { fill_slot } from '@platform/slots/slots';
import { record_link } from '@identity/traces/traces';
import { ReadPerson } from './sheet/links';

const PersonPage = lazy(async () => ({ default: (await import('./sheet/person_page')).PersonPage }));

export const people_pages: ModulePages = {
  routes: [{ path: 'persone/:person_id', element: <Restricted action="person.read"><PersonPage /></Restricted> }],
  navigation: [],
  fills: [fill_slot(record_link('person'), ReadPerson)],
};
