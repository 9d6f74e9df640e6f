// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Answer, Empty } from '@platform/states/states';
import { useCorrections, type PersonCorrection, type PersonSheet } from './api';
import { useSheetFields } from './fields';

function Correction({ correction }: { correction: PersonCorrection }) {
  const t = useText('people.sheet');
  const language = useLanguage();
  const fields = useSheetFields();
  const shown = (name: string, text: string | undefined) => {
    if (text === undefined || text === '') return t('nothing');
    const field = fields.find((one) => one.name === name);
    if (field?.input === 'date') return format_date(text, language);
    return field?.options?.find(({ value }) => value === text)?.label ?? text;
  };
  return (
    <li>
      <p className="row-title">{correction.reason}</p>
      <p className="row-detail">
        {correction.account_name} · {correction.body_name} · <time dateTime={correction.at}>{format_instant(correction.at, language)}</time>
      </p>
      <dl className="corrections">
        {correction.fields.map(({ field, from, to }) => (
          <div key={field}>
            <dt>{fields.find((one) => one.name === field)?.label ?? field}</dt>
            <dd>{from === undefined ? <span className="quiet">{t('nothing')}</span> : <del>{shown(field, from)}</del>} <span aria-hidden="true">→</span> <ins>{shown(field, to)}</ins></dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Field by field: who, when, from what to what, and why. Asked for on purpose. */
export function SheetHistory({ sheet }: { sheet: PersonSheet }) {
  const t = useText('people.sheet');
  const [open, set_open] = useState(false);
  const query = useCorrections(sheet.person_id, sheet.version, open);
  return (
    <section aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t('history')}</h2>
      {sheet.version === 1 && <p className="quiet">{t('history_none')}</p>}
      {sheet.version > 1 && !open && <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_open(true)}>{t('history_open', { count: sheet.version - 1 })}</button>}
      {open && sheet.version > 1 && (
        <Answer query={query}>
          {({ items }) =>
            items.length === 0 ? <Empty title={t('history_none')} /> : <ol className="rows">{items.map((one) => <Correction key={one.version} correction={one} />)}</ol>
          }
        </Answer>
      )}
    </section>
  );
}
