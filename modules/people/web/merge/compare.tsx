// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { PersonContent } from '../sheet/api';
import { useSheetFields, type FieldName } from '../sheet/fields';

export type Side = 'kept' | 'other';

/** Whether the code was seen goes with the code. */
export const apart: FieldName[] = ['tax_code_seen'];

function useShown() {
  const sheet = useText('people.sheet');
  const language = useLanguage();
  const fields = useSheetFields();
  return (name: FieldName, known: PersonContent) => {
    const value = known[name];
    if (value === undefined || value === '') return sheet('nothing');
    const field = fields.find((one) => one.name === name);
    if (field?.input === 'date') return format_date(String(value), language);
    return field?.options?.find((one) => one.value === String(value))?.label ?? String(value);
  };
}

interface Props {
  kept: PersonContent;
  other: PersonContent;
  /** Which value stays, by field; what is not named is the kept sheet's. */
  from_other: string[];
  on_choose?: (name: FieldName, side: Side) => void;
}

/** Both sheets side by side, field by field, with the value that stays marked in words and not by colour alone. */
export function Compare({ kept, other, from_other, on_choose }: Props) {
  const t = useText('people.merge');
  const fields = useSheetFields().filter(({ name }) => !apart.includes(name) && (kept[name] !== undefined || other[name] !== undefined));
  const shown = useShown();
  return (
    <div className="compare">
      {fields.map(({ name, label }) => {
        const same = (kept[name] ?? '') === (other[name] ?? '');
        const stays: Side = from_other.includes(name) ? 'other' : 'kept';
        const cell = (side: Side) => {
          const text = shown(name, side === 'kept' ? kept : other);
          const stay = !same && stays === side;
          const body = <><span className="compare-text">{text}</span>{stay && <span className="compare-stays">{t('stays')}</span>}</>;
          if (!on_choose || same) return <div key={side} className={stay ? 'compare-side stays' : 'compare-side'}><span className="compare-name">{t(side)}</span>{body}</div>;
          return (
            <label key={side} className={stay ? 'compare-side stays' : 'compare-side'}>
              <span className="compare-name"><input type="radio" name={`compare-${name}`} checked={stays === side} onChange={() => on_choose(name, side)} /> {t(side)}</span>
              {body}
            </label>
          );
        };
        return (
          <fieldset key={name} className={same ? 'compare-field same' : 'compare-field'}>
            <legend>{label}{same && <span className="quiet"> · {t('same')}</span>}</legend>
            {same ? cell('kept') : <div className="compare-sides">{cell('kept')}{cell('other')}</div>}
          </fieldset>
        );
      })}
    </div>
  );
}
