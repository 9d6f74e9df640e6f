// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useList } from '@platform/api/list';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Empty } from '@platform/states/states';
import type { ReadingLine } from './traces';
import './traces.scss';

/** What a reading was, in words: for the team as for the data protection officer. */
export function Reading({ line }: { line: ReadingLine }) {
  const t = useText('identity.traces');
  const language = useLanguage();
  return (
    <>
      <p className="row-title">{line.account_name}{line.body_name && <> · {line.body_name}</>}</p>
      <p className="row-detail">
        <time dateTime={line.at}>{format_instant(line.at, language)}</time> · {t(`purposes.${line.purpose}`, { defaultValue: line.purpose })}
      </p>
      {line.relation !== '' && (
        <p className="row-detail">
          {t('readers.because', { reason: t(`readers.relations.${line.relation}`, { defaultValue: line.reason }) })}
          {' '}<Sections sections={line.sections} />
        </p>
      )}
    </>
  );
}

function Sections({ sections }: { sections: string }) {
  const t = useText('identity.traces');
  const names = sections.split(',').filter(Boolean).map((one) => t(`sections.${one}`, { defaultValue: one }));
  return names.length === 0 ? t('readers.stub') : t('readers.saw', { sections: names.join(', ') });
}

/** *Chi ha visto*: asked for on purpose, because looking at who looked is not what one opens a record for. */
export function Readers({ path }: { path: string }) {
  const t = useText('identity.traces');
  const [open, set_open] = useState(false);
  const query = useList<ReadingLine>('readings', path, { limit: 20 }, open);
  return (
    <section aria-labelledby="readers-title">
      <h2 id="readers-title">{t('readers.title')}</h2>
      {!open && <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_open(true)}>{t('readers.open')}</button>}
      {open && (
        <List query={query} empty={<Empty title={t('readers.none')} text={t('readers.none_why')} />}>
          {(lines) => <ol className="rows">{lines.map((line) => <li key={line.seq}><Reading line={line} /></li>)}</ol>}
        </List>
      )}
    </section>
  );
}
