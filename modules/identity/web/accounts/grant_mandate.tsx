// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef, useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { useToday } from '@platform/api/status';
import { ChoiceField, LineField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useFunctions } from '@territory/competence/api';
import { useRoleName } from '../roles/roles';
import { useGrantMandate, useTeamChoices, type Choice, type NewMandate } from './api';
import { BodyField } from './body_field';

const roles = [
  'access_operator', 'social_worker', 'team_coordinator', 'municipal_officer', 'health_professional', 'director', 'third_sector_operator',
  'data_protection_officer', 'administrator',
] as const satisfies readonly NewMandate['role'][];

/** As it is being written: an empty text is "none", and the bodies carry their names for the lists they are chosen from. */
interface Draft {
  role: NewMandate['role'];
  body?: Choice;
  team: string;
  need: string;
  seconded: boolean;
  employer?: Choice;
  from: string;
  to: string;
}

function mandate_of({ role, body, team, need, seconded, employer, from, to }: Draft): NewMandate | undefined {
  if (!body || from === '' || (seconded && !employer)) return undefined;
  return {
    role, body_id: body.id, team_id: team || undefined, function: (need || undefined) as NewMandate['function'],
    employing_body_id: seconded ? employer?.id : undefined, valid_from: from, valid_to: to || undefined,
  };
}

function useChoices(draft: Draft) {
  const t = useText('identity.accounts');
  const language = useLanguage();
  const role_name = useRoleName();
  const teams = useTeamChoices(draft.body?.code).data ?? [];
  const needs = useFunctions().data?.items ?? [];
  return {
    roles: roles.map((value) => ({ value, label: role_name(value) })),
    teams: [{ value: '', label: t('grant.whole_body') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))],
    needs: [{ value: '', label: t('grant.every_need') }, ...needs.map((one) => ({ value: one.code, label: language === 'it' ? one.label_it : one.label_en }))],
  };
}

function GrantForm({ account_id, on_done }: { account_id: string; on_done: () => void }) {
  const t = useText('identity.accounts');
  const id = useId();
  const grant = useGrantMandate(account_id);
  const [draft, set_draft] = useState<Draft>({ role: roles[0], team: '', need: '', seconded: false, from: useToday(), to: '' });
  const [asked, set_asked] = useState(false);
  const choices = useChoices(draft);
  const problem = grant.isError ? problem_of(grant.error) : undefined;
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) outcome.current?.focus();
  }, [problem]);
  const change = (part: Partial<Draft>) => set_draft((all) => ({ ...all, ...part }));
  const wrong = (name: keyof NewMandate, missing = false, words = '') =>
    (asked && missing ? words : problem?.fields?.find(({ pointer }) => pointer === `/${name}`)?.message);
  const submit = () => {
    set_asked(true);
    const mandate = mandate_of(draft);
    if (mandate) grant.mutate(mandate, { onSuccess: on_done });
  };
  return (
    <form
      className="edit-form account-grant"
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 id={id}>{t('grant.title')}</h3>
      <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
      <ChoiceField label={t('grant.role')} options={choices.roles} value={draft.role} onChange={(event) => change({ role: event.target.value as Draft['role'] })} />
      <BodyField label={t('grant.body')} chosen={draft.body} error={wrong('body_id', !draft.body, t('grant.body_missing'))} on_choose={(body) => change({ body, team: '' })} />
      <div className="account-pair">
        <ChoiceField label={t('grant.team')} options={choices.teams} value={draft.team} error={wrong('team_id')} onChange={(event) => change({ team: event.target.value })} />
        <ChoiceField label={t('grant.need')} options={choices.needs} value={draft.need} error={wrong('function')} onChange={(event) => change({ need: event.target.value })} />
      </div>
      <p className="account-check">
        <input id={`${id}-seconded`} type="checkbox" checked={draft.seconded} onChange={(event) => change({ seconded: event.target.checked })} />
        <label htmlFor={`${id}-seconded`}>{t('grant.seconded')}</label>
      </p>
      {draft.seconded && (
        <BodyField label={t('grant.employer')} chosen={draft.employer} error={wrong('employing_body_id', !draft.employer, t('grant.body_missing'))} on_choose={(employer) => change({ employer })} />
      )}
      <div className="account-pair">
        <LineField label={t('grant.from')} type="date" value={draft.from} error={wrong('valid_from', draft.from === '', t('grant.from_missing'))} onChange={(event) => change({ from: event.target.value })} />
        <LineField label={t('grant.to')} type="date" value={draft.to} error={wrong('valid_to')} onChange={(event) => change({ to: event.target.value })} />
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
