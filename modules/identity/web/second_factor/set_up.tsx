// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { Failure, Loading } from '@platform/states/states';
import { useConfirmSecondFactor, useOfferSecondFactor } from './api';
import { CodeForm } from './code_form';
import { Drawing } from './drawing';
import { RecoveryCodeList } from './recovery_codes';
import './second_factor.scss';

interface Props {
  /** Of the present factor, where there is one. */
  code?: string;
  done: string;
  on_done: () => void;
  /** The present code was wrong: ask for it again. */
  on_refused?: (error: unknown) => void;
}

/** Photograph, type the first code, put ten codes on paper: three steps on one page. */
export function SetUp({ code, done, on_done, on_refused }: Props) {
  const t = useText('identity.second_factor');
  const { mutate: ask, data: offer, error: refused } = useOfferSecondFactor();
  const confirm = useConfirmSecondFactor();
  useEffect(() => ask(code, { onError: on_refused }), [ask, code, on_refused]);
  if (refused) return <Failure problem={problem_of(refused)} />;
  if (!offer) return <Loading />;
  if (confirm.data) return <RecoveryCodeList codes={confirm.data.codes} action={done} on_done={on_done} />;
  return (
    <ol className="second-factor-steps">
      <li>
        <h3>{t('set_up.application')}</h3>
        <p>{t('set_up.application_why')}</p>
      </li>
      <li>
        <h3>{t('set_up.photograph')}</h3>
        <p>{t('set_up.photograph_how')}</p>
        <Drawing address={offer.address} label={t('set_up.drawing')} />
        <p>{t('set_up.type_it')}<br /><code className="second-factor-secret">{offer.secret.match(/.{1,4}/g)?.join(' ')}</code></p>
      </li>
      <li>
        <h3>{t('set_up.first_code')}</h3>
        <CodeForm
          digits
          action={t('set_up.confirm')}
          label={t('code')}
          hint={t('set_up.first_code_how')}
          problem={confirm.isError ? problem_of(confirm.error) : undefined}
          saving={confirm.isPending}
          on_code={(typed) => confirm.mutate(typed)}
        />
      </li>
    </ol>
  );
}
