// SPDX-License-Identifier: EUPL-1.2
import { format_date, format_period, is_civil_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useFunctionName } from '../competence/api';
import { import_changes, type ImportField, type ImportRow, type TerritoryImport } from './api';

function Value({ name, text }: { name: string; text: string }) {
  const certainty = useText('territory.competence');
  const language = useLanguage();
  if (name.endsWith('certainty')) return <>{certainty(`certainty.${text}.name`)}</>;
  return <>{is_civil_date(text) ? format_date(text, language) : text}</>;
}

function Fields({ fields }: { fields: ImportField[] }) {
  const t = useText('territory.imports');
  return (
    <ul className="import-fields">
      {fields.map(({ name, before, after }) => (
        <li key={name}>
          <span className="import-column">{t(`columns.${name}`)}</span>{' '}
          {before !== undefined && <del><Value name={name} text={before} /></del>}
          {before !== undefined && after !== undefined && ' → '}
          {after !== undefined && <ins><Value name={name} text={after} /></ins>}
          {after === undefined && <> <span className="quiet">{t('removed')}</span></>}
        </li>
      ))}
    </ul>
  );
}

function What({ row }: { row: ImportRow }) {
  const t = useText('territory.imports');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <>
      <strong>{row.subject}</strong>
      {row.holder && <p>{row.role ? `${t(`roles.${row.role}`)} ${row.holder}` : row.holder}</p>}
      {row.function && <p>{row.function === '*' ? t('every_function') : function_name(row.function)}</p>}
      <p className="quiet">{format_period(row, language)}</p>
    </>
  );
}

function Counts({ shown }: { shown: TerritoryImport }) {
  const t = useText('territory.imports');
  return (
    <ul className="import-counts">
      {import_changes.filter((change) => shown.counts[change] > 0).map((change) => (
        <li key={change} className={`import-${change}`}>{t(`counts.${change}`, { count: shown.counts[change] })}</li>
      ))}
    </ul>
  );
}

/** What the file would change, line by line; lines that say what is already so are only counted. */
export function Differences({ shown }: { shown: TerritoryImport }) {
  const t = useText('territory.imports');
  const rows = shown.rows.filter(({ change }) => change !== 'unchanged');
  return (
    <>
      <Counts shown={shown} />
      {rows.length > 0 && (
        <table className="import-table">
          <caption className="visually-hidden">{t('table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.line')}</th>
              <th scope="col">{t('table.change')}</th>
              <th scope="col">{t('table.what')}</th>
              <th scope="col">{t('table.fields')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row"><span className="import-line">{t('table.line')} </span>{row.line}</th>
                <td><span className={`import-mark import-${row.change}`}>{t(`changes.${row.change}`)}</span></td>
                <td><What row={row} /></td>
                <td><Fields fields={row.fields} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
