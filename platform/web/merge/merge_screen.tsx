// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '../api/problem';
import { useText } from '../i18n/texts';
import { MergeChoice } from './merge_choice';
import { differences_of, settled, type MergeField } from './merge_fields';
import './merge.scss';

interface Props {
  /** A refusal for which is_stale holds. */
  problem: Problem;
  fields: MergeField[];
  /** The values to save on top of that version; empty text removes. */
  on_save: (values: Record<string, string>, version: number) => void;
  on_leave: () => void;
  saving?: boolean;
}

/** Somebody else saved first: nothing is overwritten and nothing is lost, the person decides field by field. Key it by version. */
export function MergeScreen({ problem, fields, on_save, on_leave, saving = false }: Props) {
  const t = useText('platform.merge');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const differences = differences_of(problem, fields);
  const [results, set_results] = useState<Record<string, string | undefined>>(() => Object.fromEntries(differences.map((one) => [one.field.name, settled(one)])));
  const [asked, set_asked] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  const open = differences.filter(({ field }) => results[field.name] === undefined);
  const save = () => {
    set_asked(true);
    const [first] = open;
    if (first) return document.getElementById(`${id}-${first.field.name}`)?.querySelector('input')?.focus();
    on_save(results as Record<string, string>, problem.current_version ?? 0);
  };
  return (
    <section className="merge" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      {differences.map((difference) => (
        <MergeChoice
          key={difference.field.name}
          id={`${id}-${difference.field.name}`}
          difference={difference}
          result={results[difference.field.name]}
          missing={asked && results[difference.field.name] === undefined}
          on_result={(text) => set_results((all) => ({ ...all, [difference.field.name]: text }))}
        />
      ))}
      <div className="form-actions">
        <Button color="primary" type="button" disabled={saving} onClick={save}>{saving ? t('saving') : t('save')}</Button>
        <Button color="secondary" outline type="button" onClick={on_leave}>{t('leave')}</Button>
      </div>
    </section>
  );
}
