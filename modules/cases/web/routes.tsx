// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { start_main, start_side } from '@platform/start/start_slots';
import { contact_actions } from '@access/contacts/contact_slots';
import { person_hints } from '@access/record/record_slots';
import { item_actions, item_subject, news_subject } from '@desk/items/desk_slots';
import { fact_words, record_link } from '@identity/traces/traces';
import { household_hints } from '@people/household/household_slots';
import { persons } from './find/persons';
import { ReadTransfer, TransferItem } from './transfers/links';
import { JoinRequestItem } from './team/join_request_item';
import { CaseFactWords, NewsCase, ReadCase } from './record/fact_words';
import { ContactCase, TakeItem } from './record/take_contact';

const CasesPage = lazy(async () => ({ default: (await import('./record/cases_page')).CasesPage }));
const CasePage = lazy(async () => ({ default: (await import('./record/case_page')).CasePage }));
const JoinRequestPage = lazy(async () => ({ default: (await import('./team/join_request_page')).JoinRequestPage }));
const TransferPage = lazy(async () => ({ default: (await import('./transfers/transfer_page')).TransferPage }));
const StaffPage = lazy(async () => ({ default: (await import('./staff/staff_page')).StaffPage }));
const SearchPage = lazy(async () => ({ default: (await import('./search/search_page')).SearchPage }));
const CasesPanel = lazy(async () => ({ default: (await import('./record/cases_page')).CasesPanel }));
const DayPanel = lazy(async () => ({ default: (await import('./day/day_panel')).DayPanel }));
const LoadsPanel = lazy(async () => ({ default: (await import('./loads/loads_panel')).LoadsPanel }));
const KnownAlready = lazy(async () => ({ default: (await import('./search/known_already')).KnownAlready }));
const SearchPanel = lazy(async () => ({ default: (await import('./search/search_panel')).SearchPanel }));

function CasesLabel() {
  const t = useText('cases.record');
  return t('title');
}

function StaffLabel() {
  const t = useText('cases.staff');
  return t('title');
}

function SearchLabel() {
  const t = useText('cases.search');
  return t('title');
}

export const cases_pages: ModulePages = {
  routes: [
    { path: 'casi', element: <Restricted action="case.read"><CasesPage /></Restricted> },
    { path: 'casi/:case_id', element: <CasePage /> },
    { path: 'richieste/:request_id', element: <Restricted action="case.join"><JoinRequestPage /></Restricted> },
    { path: 'passaggi/:transfer_id', element: <Restricted action="transfer.read"><TransferPage /></Restricted> },
    { path: 'assegnazioni', element: <Restricted action="load.read"><StaffPage /></Restricted> },
    { path: 'cerca', element: <Restricted action="people.find"><SearchPage /></Restricted> },
  ],
  navigation: [
    { to: '/casi', label: <CasesLabel />, order: 200, action: 'case.read' },
    { to: '/assegnazioni', label: <StaffLabel />, order: 150, action: 'load.read' },
    { to: '/cerca', label: <SearchLabel />, order: 300, action: 'people.find' },
  ],
  finds: [persons],
  fills: [
    fill_slot(start_main, DayPanel, 30),
    fill_slot(start_main, LoadsPanel, 55),
    fill_slot(start_side, CasesPanel, 100),
    fill_slot(start_side, SearchPanel, 200),
    fill_slot(item_actions, TakeItem),
    fill_slot(item_subject('join_request'), JoinRequestItem),
    fill_slot(item_subject('transfer'), TransferItem),
    fill_slot(news_subject('case'), NewsCase),
    fill_slot(person_hints, KnownAlready),
    fill_slot(household_hints, KnownAlready),
    fill_slot(contact_actions, ContactCase),
    fill_slot(fact_words('case.'), CaseFactWords),
    fill_slot(record_link('case'), ReadCase),
    fill_slot(record_link('transfer'), ReadTransfer),
  ],
};
