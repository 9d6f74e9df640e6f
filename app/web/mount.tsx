// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { make_query_client } from '@platform/api/query_client';
import { start_texts, type TextLoaders } from '@platform/i18n/texts';
import '@platform/style/raccordo.scss';

interface Options {
  basename: string;
  texts: TextLoaders;
}

/** What both documents, portal and application, start in the same way. */
export async function mount(page: ReactNode, { basename, texts }: Options): Promise<void> {
  await start_texts(texts);
  const root = document.getElementById('root');
  if (!root) throw new Error('the document has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={make_query_client()}>
        <BrowserRouter basename={basename}>{page}</BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
}
