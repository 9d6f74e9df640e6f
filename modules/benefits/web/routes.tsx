// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { case_parts } from '@cases/record/case_slots';
import { item_subject } from '@desk/items/desk_slots';
import { fact_words, record_link } from '@identity/traces/traces';
import { CaseFiles } from './file/case_files';
import { FileFactWords, FileItem, ReadFile } from './file/file_words';

const FilesPage = lazy(async () => ({ default: (await import('./file/files_page')).FilesPage }));
const FilePage = lazy(async () => ({ default: (await import('./file/file_page')).FilePage }));

function FilesLabel() {
  const t = useText('benefits.file');
  return t('title');
}

export const benefits_pages: ModulePages = {
  routes: [
    { path: 'pratiche', element: <Restricted action="file.read"><FilesPage /></Restricted> },
    { path: 'pratiche/:file_id', element: <Restricted action="file.read"><FilePage /></Restricted> },
  ],
  navigation: [{ to: '/pratiche', label: <FilesLabel />, order: 250, action: 'file.read' }],
  fills: [
    fill_slot(case_parts, CaseFiles),
    fill_slot(item_subject('file'), FileItem),
    fill_slot(fact_words('file.'), FileFactWords),
    fill_slot(record_link('file'), ReadFile),
  ],
};
