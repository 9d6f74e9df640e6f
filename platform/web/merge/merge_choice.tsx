// SPDX-License-Identifier: EUPL-1.2
import { useText } from '../i18n/texts';
import { settled, sides, type Difference, type MergeField } from './merge_fields';

interface Props {
  id: string;
  difference: Difference;
  result: string | undefined;
  missing: boolean;
  on_result: (text: string) => void;
}

function shown(field: MergeField, text: string, nothing: string): string {
  if (text === '') return nothing;
  return field.options?.find(({ value }) => value === text)?.label ?? text;
}

/** Base, theirs and yours side by side; any of them may be kept, or a fourth text written from them. */
export function MergeChoice({ id, difference, result, missing, on_result }: Props) {
  const t = useText('platform.merge');
  const { field, texts } = difference;
  const kept = sides.find((side) => texts[side] === result);
  return (
    <fieldset className="merge-field" id={id} aria-describedby={missing ? `${id}-error` : undefined}>
      <legend>{field.label}</legend>
      {settled(difference) !== undefined && <p className="quiet">{t('settled')}</p>}
      <div className="merge-sides">
        {sides.map((side) => (
          <label key={side} className={kept === side ? 'merge-side kept' : 'merge-side'}>
            <span className="merge-side-name">
              <input type="radio" name={id} checked={kept === side} onChange={() => on_result(texts[side])} />
              {t(`sides.${side}`)}
            </span>
            <span className="merge-text">{shown(field, texts[side], t('nothing'))}</span>
          </label>
        ))}
      </div>
      {missing && <p className="field-error" id={`${id}-error`}>{t('missing')}</p>}
      <div className="field">
        <label htmlFor={`${id}-result`}>{t('result', { field: field.label })}</label>
        <Editor id={`${id}-result`} field={field} value={result ?? ''} on_change={on_result} />
      </div>
    </fieldset>
  );
}

function Editor({ id, field, value, on_change }: { id: string; field: MergeField; value: string; on_change: (text: string) => void }) {
  const t = useText('platform.merge');
  if (field.input === 'choice') {
    return (
      <select id={id} className="form-select" value={value} onChange={(event) => on_change(event.target.value)}>
        {value === '' && <option value="">{t('nothing')}</option>}
        {field.options?.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    );
  }
  if (field.input === 'text') {
    return <textarea id={id} className="form-control" rows={5} value={value} onChange={(event) => on_change(event.target.value)} />;
  }
  return (
    <input id={id} type={field.input === 'date' ? 'date' : 'text'} className="form-control" value={value} onChange={(event) => on_change(event.target.value)} />
  );
}
