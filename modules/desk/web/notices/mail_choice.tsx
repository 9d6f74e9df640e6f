// SPDX-License-Identifier: EUPL-1.2
import { problem_of } from '@platform/api/problem';
import { ChoiceField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useChooseMail, useNoticesMail, type MailChoice as Choice } from './api';

const choices: Choice[] = ['off', 'daily', 'at_once'];

/** How one hears of notices without being here. Where the installation sends no mail there is nothing to choose. */
export function MailChoice() {
  const t = useText('desk.notices');
  const mail = useNoticesMail().data;
  const choose = useChooseMail();
  if (!mail?.offered) return null;
  return (
    <section className="notices-part">
      <h2>{t('mail.title')}</h2>
      <p>{t('mail.lead')} {mail.address ? t('mail.to', { address: mail.address }) : t('mail.no_address')}</p>
      {mail.address && (
        <>
          <ChoiceField
            label={t('mail.when')}
            options={choices.map((value) => ({ value, label: t(`mail.choices.${value}`) }))}
            value={choose.isPending ? choose.variables : mail.choice}
            error={choose.isError ? problem_of(choose.error).detail : undefined}
            onChange={(event) => choose.mutate(event.target.value as Choice)}
          />
          <p role="status">{choose.isSuccess ? t('mail.saved') : ''}</p>
        </>
      )}
    </section>
  );
}
