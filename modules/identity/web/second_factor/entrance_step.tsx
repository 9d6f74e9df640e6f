// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { useSession, type Session } from '@platform/session/session';
import { usePassSecondFactor } from './api';
import { CodeForm } from './code_form';
import { SetUp } from './set_up';
import './second_factor.scss';

function ShowCode() {
  const t = useText('identity.second_factor');
  const pass = usePassSecondFactor();
  const [on_paper, set_on_paper] = useState(false);
  return (
    <>
      <CodeForm
        key={on_paper ? 'paper' : 'telephone'}
        digits={!on_paper}
        action={t('enter')}
        label={on_paper ? t('recovery_code') : t('code')}
        hint={on_paper ? t('recovery_code_how') : t('code_how')}
        problem={pass.isError ? problem_of(pass.error) : undefined}
        saving={pass.isPending}
        on_code={(code) => pass.mutate(code)}
      />
      <p className="second-factor-other">
        <Button color="link" type="button" onClick={() => set_on_paper(!on_paper)}>{on_paper ? t('use_telephone') : t('use_paper')}</Button>
      </p>
    </>
  );
}

/** After the password, for whom the password is not enough. */
export function EntranceStep({ session }: { session: Session }) {
  const t = useText('identity.second_factor');
  const { refresh, leave } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const set_up = session.second_factor === 'set_up';
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="second-factor" aria-labelledby="second-factor-title">
      <h2 id="second-factor-title" ref={heading} tabIndex={-1}>{set_up ? t('set_up.title') : t('show.title', { name: session.account.display_name })}</h2>
      <p>{set_up ? t('set_up.why') : t('show.why')}</p>
      {set_up ? <SetUp done={t('enter')} on_done={() => void refresh()} /> : <ShowCode />}
      <p className="second-factor-other"><Button color="link" type="button" onClick={() => void leave()}>{t('another_person')}</Button></p>
    </section>
  );
}
