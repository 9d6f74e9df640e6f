// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { start_main } from '@platform/start/start_slots';
import { case_parts } from '@cases/record/case_slots';
import { item_subject, news_subject } from '@desk/items/desk_slots';
import { fact_words, record_link } from '@identity/traces/traces';
import { CaseFiles } from './file/case_files';
import { ReadIntervention } from './deliveries/intervention_words';
import { OpinionItem, ReadOpinion } from './opinions/opinion_words';
import { FileFactWords, FileItem, NewsFile, ReadFile } from './file/file_words';

const FilesPage = lazy(async () => ({ default: (await import('./file/files_page')).FilesPage }));
const DecisionsPage = lazy(async () => ({ default: (await import('./decisions/decisions_page')).DecisionsPage }));
const InterventionsPage = lazy(async () => ({ default: (await import('./deliveries/interventions_page')).InterventionsPage }));
const InterventionPage = lazy(async () => ({ default: (await import('./deliveries/intervention_page')).InterventionPage }));
const OpinionPage = lazy(async () => ({ default: (await import('./opinions/opinion_page')).OpinionPage }));
const FilePage = lazy(async () => ({ default: (await import('./file/file_page')).FilePage }));

const RiskPanel = lazy(async () => ({ default: (await import('./file/risk_panel')).RiskPanel }));
const GivenPanel = lazy(async () => ({ default: (await import('./deliveries/given_panel')).GivenPanel }));

function FilesLabel() {
  const t = useText('benefits.file');
  return t('title');
}

function DecisionsLabel() {
  const t = useText('benefits.decisions');
  return t('title');
}

function InterventionsLabel() {
  const t = useText('benefits.deliveries');
  return t('title');
}

export const benefits_pages: ModulePages = {
  routes: [
    { path: 'pratiche', element: <Restricted action="file.read"><FilesPage /></Restricted> },
    { path: 'pratiche/:file_id', element: <Restricted action="file.read"><FilePage /></Restricted> },
    { path: 'da-decidere', element: <Restricted action="file.decide"><DecisionsPage /></Restricted> },
    { path: 'pareri/:opinion_id', element: <Restricted action="opinion.read"><OpinionPage /></Restricted> },
    { path: 'interventi', element: <Restricted action="intervention.read"><InterventionsPage /></Restricted> },
    { path: 'interventi/:intervention_id', element: <Restricted action="intervention.read"><InterventionPage /></Restricted> },
  ],
  navigation: [
    { to: '/pratiche', label: <FilesLabel />, order: 250, action: 'file.read' },
    { to: '/da-decidere', label: <DecisionsLabel />, order: 245, action: 'file.decide' },
    { to: '/interventi', label: <InterventionsLabel />, order: 260, action: 'intervention.read' },
  ],
  fills: [
    fill_slot(start_main, GivenPanel, 12),
    fill_slot(start_main, RiskPanel, 52),
    fill_slot(case_parts, CaseFiles),
    fill_slot(item_subject('file'), FileItem),
    fill_slot(news_subject('file'), NewsFile),
    fill_slot(fact_words('file.'), FileFactWords),
    fill_slot(record_link('file'), ReadFile),
    fill_slot(item_subject('opinion'), OpinionItem),
    fill_slot(record_link('opinion'), ReadOpinion),
    fill_slot(record_link('intervention'), ReadIntervention),
  ],
};
