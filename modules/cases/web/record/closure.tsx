// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useId, useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { outcomes, useCloseCase, useReopenCase, type Case, type Outcome } from './api';

/** A case ends with a reason, and can begin again: nothing is erased either way. */
export function CaseClosure({ record }: { record: Case }) {
  const t = useText('cases.record');
  const id = useId();
  const [asking, set_asking] = useState(false);
  const [outcome, set_outcome] = useState<Outcome>('need_met');
  const [words, set_words] = useState('');
  const [missing, set_missing] = useState(false);
  const close = useCloseCase(record.case_id);
  const reopen = useReopenCase(record.case_id);
  const failed = close.error ?? reopen.error;
  if (!record.may.includes('case.close')) return null;
  return (
    <div className="closure">
      {failed && <Failure problem={problem_of(failed)} />}
      {record.state === 'closed' && <Button color="primary" outline disabled={reopen.isPending} onClick={() => reopen.mutate(record.version)}>{t('reopen')}</Button>}
      {record.state === 'open' && !asking && <Button color="primary" outline onClick={() => set_asking(true)}>{t('close')}</Button>}
      {record.state === 'open' && asking && (
        <form
          aria-label={t('close')}
          onSubmit={(event) => {
            event.preventDefault();
            const said = words.trim();
            set_missing(outcome === 'other' && said === '');
            if (outcome === 'other' && said === '') return;
            close.mutate({ version: record.version, outcome, ...(said === '' ? {} : { words: said }) }, { onSuccess: () => set_asking(false) });
          }}
        >
          <div className="field">
            <label htmlFor={id}>{t('outcome')}</label>
            <select id={id} className="form-select" value={outcome} onChange={(event) => set_outcome(event.target.value as Outcome)}>
              {outcomes.map((one) => <option key={one} value={one}>{t(`outcomes.${one}`)}</option>)}
            </select>
          </div>
          <TextField label={t('closing_words')} hint={t('closing_hint')} rows={3} maxLength={4000} value={words} error={missing ? t('closing_missing') : undefined} onChange={({ target }) => set_words(target.value)} />
          <div className="form-actions">
            <Button color="primary" type="submit" disabled={close.isPending}>{t('close_now')}</Button>
            <Button color="secondary" outline type="button" onClick={() => set_asking(false)}>{t('leave')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
