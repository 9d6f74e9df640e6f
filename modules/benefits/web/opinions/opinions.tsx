// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { File } from '../file/api';
import { AskForm } from './ask_form';

/** On the file: what was asked of others, and what they answered. */
export function Opinions({ file }: { file: File }) {
  const t = useText('benefits.opinions');
  const language = useLanguage();
  const [asking, set_asking] = useState(false);
  const may = file.may.includes('file.ask_opinion');
  if (file.opinions.length === 0 && !may) return null;
  return (
    <section className="file-part" aria-labelledby="opinions-title">
      <h2 id="opinions-title">{t('title')}</h2>
      {file.opinions.length > 0 && (
        <ol className="rows">
          {file.opinions.map((one) => (
            <li key={one.opinion_id}>
              <p className="row-title">{one.asked_of_name} {one.words === undefined && <span className="tag">{t('until', { date: format_date(one.due_on, language) })}</span>}</p>
              <p className="file-words">{one.question}</p>
              {one.shared && <p className="quiet file-words">{t('shared_words', { text: one.shared })}</p>}
              <p className="row-detail">{t('asked_by', { name: one.asked_by_name })}{one.person_name && <> · {t('named')}</>}</p>
              {one.words && one.given_on && <blockquote className="file-words">{one.words}<footer className="row-detail">{one.given_by_name}, {format_date(one.given_on, language)}</footer></blockquote>}
            </li>
          ))}
        </ol>
      )}
      {may && !asking && <p className="file-more"><Button color="primary" outline size="sm" onClick={() => set_asking(true)}>{t('ask')}</Button></p>}
      {may && asking && <AskForm key={file.opinions.length} file={file} on_leave={() => set_asking(false)} />}
    </section>
  );
}
