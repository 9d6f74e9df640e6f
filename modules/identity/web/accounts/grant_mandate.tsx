// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef, useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { useToday } from '@platform/api/status';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useRoleName } from '../roles/roles';
import { useGrantMandate, useTeamChoices, type Choice, type NewMandate } from './api';
import { BodyField } from './body_field';
import { LineField } from './line_field';

const roles = [
  'access_operator', 'social_worker', 'team_coordinator', 'municipal_officer', 'health_professional', 'director', 'third_sector_operator',
  'data_protection_officer', 'administrator',
] as const satisfies readonly NewMandate['role'][];

function TeamField({ body, value, on_choose, error }: { body: Choice | undefined; value: string; on_choose: (id: string) => void; error?: string }) {
  const t = useText('identity.accounts');
  const id = useId();
  const { data = [] } = useTeamChoices(body?.code);
  return (
    <div className="field">
      <label htmlFor={id}>{t('grant.team')}</label>
      <select
        id={id}
        className="form-select"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => on_choose(event.target.value)}
      >
        <option value="">{t('grant.whole_body')}</option>
        {data.map((team) => <option key={team.id} value={team.id}>{team.name}</option>)}
      </select>
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}

function GrantForm({ account_id, on_done }: { account_id: string; on_done: () => void }) {
  const t = useText('identity.accounts');
  const id = useId();
  const role_name = useRoleName();
  const today = useToday();
  const grant = useGrantMandate(account_id);
  const [role, set_role] = useState<NewMandate['role']>(roles[0]);
  const [body, set_body] = useState<Choice>();
  const [team, set_team] = useState('');
  const [from, set_from] = useState(today);
  const [to, set_to] = useState('');
  const [asked, set_asked] = useState(false);
  const problem = grant.isError ? problem_of(grant.error) : undefined;
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) outcome.current?.focus();
  }, [problem]);
  const refused = (name: string) => problem?.fields?.find(({ pointer }) => pointer === `/${name}`)?.message;
  const submit = () => {
    set_asked(true);
    if (!body || from === '') return;
    grant.mutate({ role, body_id: body.id, team_id: team || undefined, valid_from: from, valid_to: to || undefined }, { onSuccess: on_done });
  };
  return (
    <form
      className="account-form"
      noValidate
      aria-label={t('grant.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
      <div className="field">
        <label htmlFor={id}>{t('grant.role')}</label>
        <select id={id} className="form-select" value={role} onChange={(event) => set_role(event.target.value as NewMandate['role'])}>
          {roles.map((one) => <option key={one} value={one}>{role_name(one)}</option>)}
        </select>
      </div>
      <BodyField
        chosen={body}
        error={asked && !body ? t('grant.body_missing') : refused('body_id')}
        on_choose={(choice) => {
          set_body(choice);
          set_team('');
        }}
      />
      <TeamField body={body} value={team} on_choose={set_team} error={refused('team_id')} />
      <div className="account-pair">
        <LineField
          label={t('grant.from')}
          type="date"
          value={from}
          error={asked && from === '' ? t('grant.from_missing') : refused('valid_from')}
          onChange={(event) => set_from(event.target.value)}
        />
        <LineField label={t('grant.to')} type="date" value={to} error={refused('valid_to')} onChange={(event) => set_to(event.target.value)} />
      </div>
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={grant.isPending}>{grant.isPending ? t('saving') : t('grant.confirm')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}

export function GrantMandate({ account_id }: { account_id: string }) {
  const t = useText('identity.accounts');
  const [open, set_open] = useState(false);
  if (open) return <GrantForm account_id={account_id} on_done={() => set_open(false)} />;
  return <div className="form-actions"><Button color="primary" outline type="button" onClick={() => set_open(true)}>{t('grant.title')}</Button></div>;
}
