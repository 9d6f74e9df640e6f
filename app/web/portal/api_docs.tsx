// SPDX-License-Identifier: EUPL-1.2
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Answer } from '@platform/states/states';
import { useApiChapters, type Chapter, type Listed } from './api_description';
import './api_docs.scss';

function OperationItem({ operation }: { operation: Listed }) {
  const t = useText('app.portal');
  const { method, path, summary, description, parameters = [], responses } = operation;
  return (
    <li>
      <details className="operation" id={operation.operationId}>
        <summary>
          <span className={`method method-${method.toLowerCase()}`}>{method}</span> <code>{path}</code>
          <span className="operation-summary" lang="en">{summary}</span>
        </summary>
        <div className="operation-body">
          {description && description !== summary && <p lang="en">{description}</p>}
          {operation['x-action'] && <p>{t('api.action')} <code>{operation['x-action']}</code></p>}
          {parameters.length > 0 && (
            <>
              <h4>{t('api.parameters')}</h4>
              <ul>
                {parameters.map((one) => (
                  <li key={one.name}>
                    <code>{one.name}</code> ({one.in}{one.required && `, ${t('api.required')}`}) <span lang="en">{one.description}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h4>{t('api.answers')}</h4>
          <ul>
            {Object.entries(responses).map(([status, answer]) => <li key={status}><code>{status}</code> <span lang="en">{answer.description}</span></li>)}
          </ul>
        </div>
      </details>
    </li>
  );
}

function ChapterSection({ chapter }: { chapter: Chapter }) {
  const id = `tag-${chapter.name}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{chapter.name}</h3>
      {chapter.description && <p className="quiet" lang="en">{chapter.description}</p>}
      <ul className="operations">
        {chapter.operations.map((operation) => <OperationItem key={operation.operationId} operation={operation} />)}
      </ul>
    </section>
  );
}

export function ApiDocsPage() {
  const t = useText('app.portal');
  const query = useApiChapters();
  return (
    <Page title={t('api.title')} lead={t('api.lead')} crumbs={[]}>
      <div className="prose">
        <h2>{t('api.rules_title')}</h2>
        <ul>
          {(['base', 'dates', 'pages', 'problems', 'writes', 'twice'] as const).map((rule) => <li key={rule}>{t(`api.rules.${rule}`)}</li>)}
        </ul>
        <p><a href="/api/v1/openapi.json">{t('api.file')}</a></p>
        <h2>{t('api.operations_title')}</h2>
      </div>
      <Answer query={query}>{(chapters) => <div className="api-chapters">{chapters.map((chapter) => <ChapterSection key={chapter.name} chapter={chapter} />)}</div>}</Answer>
    </Page>
  );
}
