// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useCallback, useState } from 'react';
import { problem_of, type Problem } from '@platform/api/problem';
import { format_instant } from '@platform/dates/instants';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { Answer } from '@platform/states/states';
import { useRenewRecoveryCodes, useSecondFactor, type SecondFactor } from './api';
import { CodeForm } from './code_form';
import { RecoveryCodeList } from './recovery_codes';
import { SetUp } from './set_up';
import './second_factor.scss';

type Doing = 'nothing' | 'telephone' | 'paper';

function NewPaper({ on_done }: { on_done: () => void }) {
  const t = useText('identity.second_factor');
  const renew = useRenewRecoveryCodes();
  if (renew.data) return <RecoveryCodeList codes={renew.data.codes} action={t('done')} on_done={on_done} />;
  return (
    <CodeForm
      digits
      action={t('paper.renew')}
      label={t('code')}
      hint={t('code_how')}
      problem={renew.isError ? problem_of(renew.error) : undefined}
      saving={renew.isPending}
      on_code={(code) => renew.mutate(code)}
    />
  );
}

/** Who has a factor shows it before another takes its place; who has none begins at once. */
function NewTelephone({ present, on_done }: { present: boolean; on_done: () => void }) {
  const t = useText('identity.second_factor');
  const [code, set_code] = useState<string>();
  const [problem, set_problem] = useState<Problem>();
  const refused = useCallback((error: unknown) => {
    set_problem(problem_of(error));
    set_code(undefined);
  }, []);
  if (present && code === undefined)
    return <CodeForm digits={false} action={t('go_on')} label={t('present_code')} hint={t('present_code_how')} problem={problem} saving={false} on_code={set_code} />;
  return <SetUp code={code} done={t('done')} on_done={on_done} on_refused={present ? refused : undefined} />;
}

function Mine({ factor, refetch }: { factor: SecondFactor; refetch: () => void }) {
  const t = useText('identity.second_factor');
  const language = useLanguage();
  const [doing, set_doing] = useState<Doing>('nothing');
  const done = () => {
    set_doing('nothing');
    refetch();
  };
  if (doing === 'telephone') return <NewTelephone present={factor.since !== undefined} on_done={done} />;
  if (doing === 'paper') return <NewPaper on_done={done} />;
  return (
    <>
      <dl className="facts">
        <Fact name={t('mine.state')}>{factor.since ? t('mine.since', { when: format_instant(factor.since, language) }) : t('mine.none')}</Fact>
        {factor.since && <Fact name={t('mine.left')}>{t('mine.left_of', { count: factor.recovery_codes_left })}</Fact>}
      </dl>
      <p className="form-actions">
        <Button color="primary" type="button" onClick={() => set_doing('telephone')}>{factor.since ? t('mine.change') : t('mine.begin')}</Button>
        {factor.since && <Button color="primary" outline type="button" onClick={() => set_doing('paper')}>{t('paper.renew')}</Button>}
      </p>
    </>
  );
}

export function SecondFactorPage() {
  const t = useText('identity.second_factor');
  const query = useSecondFactor();
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')} crumbs={[{ to: '/incarichi', label: t('mine.mandates') }]}>
      <Answer query={query}>{(factor) => <Mine factor={factor} refetch={() => void query.refetch()} />}</Answer>
    </Page>
  );
}
