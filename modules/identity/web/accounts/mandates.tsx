// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { useToday } from '@platform/api/status';
import { LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Empty, Failure } from '@platform/states/states';
import { MandateWords } from '../mandates/mandate_words';
import { useRoleName } from '../roles/roles';
import { useEndMandate, type Account, type Mandate } from './api';

function day_before(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function EndForm({ account_id, mandate, on_done }: { account_id: string; mandate: Mandate; on_done: () => void }) {
  const t = useText('identity.accounts');
  const today = useToday();
  const end = useEndMandate(account_id);
  const [day, set_day] = useState(today);
  const finish = (valid_to: string) => end.mutate({ mandate_id: mandate.mandate_id, valid_to }, { onSuccess: on_done });
  return (
    <form
      className="mandate-end"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        finish(day);
      }}
    >
      <LineField label={t('end.last_day')} hint={t('end.hint')} type="date" value={day} onChange={(event) => set_day(event.target.value)} />
      {end.isError && <Failure problem={problem_of(end.error)} />}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={end.isPending || day === ''}>{t('end.confirm')}</Button>
        <Button color="danger" outline type="button" disabled={end.isPending} onClick={() => finish(day_before(today))}>{t('end.at_once')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}

function MandateLine({ account_id, mandate }: { account_id: string; mandate: Mandate }) {
  const t = useText('identity.accounts');
  const role_name = useRoleName();
  const today = useToday();
  const [ending, set_ending] = useState(false);
  const over = mandate.valid_to !== undefined && mandate.valid_to < today;
  const role = role_name(mandate.role);
  return (
    <li className={over ? 'mandate-over' : ''}>
      <p className="row-title">{role}</p>
      <MandateWords mandate={mandate} />
      {over && <p className="tags"><span className="tag">{t('over')}</span></p>}
      {!over && !ending && (
        <Button color="primary" outline size="sm" type="button" aria-label={t('end.open_named', { role, body: mandate.body_name })} onClick={() => set_ending(true)}>
          {t('end.open')}
        </Button>
      )}
      {ending && <EndForm account_id={account_id} mandate={mandate} on_done={() => set_ending(false)} />}
    </li>
  );
}

export function Mandates({ account }: { account: Account }) {
  const t = useText('identity.accounts');
  if (account.mandates.length === 0) return <Empty title={t('no_mandates')} text={t('no_mandates_why')} />;
  return (
    <ul className="rows" aria-label={t('mandates')}>
      {account.mandates.map((mandate) => <MandateLine key={mandate.mandate_id} account_id={account.account_id} mandate={mandate} />)}
    </ul>
  );
}
