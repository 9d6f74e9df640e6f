// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { RadioField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useChooseMail, useNoticesMail, type MailChoice as Choice } from './api';

const choices: Choice[] = ['off', 'daily', 'at_once'];

/** How one hears of notices without being here. Where the installation sends no mail there is nothing to choose. */
export function MailChoice() {
  const t = useText('desk.notices');
  const mail = useNoticesMail().data;
  const choose = useChooseMail();
  const [picked, set_picked] = useState<Choice>();
  if (!mail?.offered) return null;
  return (
    <section className="notices-part">
      <h2>{t('mail.title')}</h2>
      <p>{t('mail.lead')} {mail.address ? t('mail.to', { address: mail.address }) : t('mail.no_address')}</p>
      {mail.address && (
        <>
          {choose.isError && <Failure problem={problem_of(choose.error)} />}
          <RadioField
            legend={t('mail.when')}
            options={choices.map((value) => ({ value, label: t(`mail.choices.${value}`) }))}
            value={picked ?? mail.choice}
            on_choose={(value) => {
              set_picked(value);
              choose.mutate(value, { onError: () => set_picked(undefined) });
            }}
          />
          <p role="status">{choose.isSuccess ? t('mail.saved') : ''}</p>
        </>
      )}
    </section>
  );
}
