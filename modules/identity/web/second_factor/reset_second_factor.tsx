// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useResetSecondFactor } from './api';

/** For who has lost telephone and paper. Asked twice: whoever asks for it on the telephone may be somebody else. */
export function ResetSecondFactor({ account_id, since }: { account_id: string; since: string | undefined }) {
  const t = useText('identity.second_factor');
  const language = useLanguage();
  const [asking, set_asking] = useState(false);
  const reset = useResetSecondFactor(account_id);
  if (!since) return <p role={reset.isSuccess ? 'status' : undefined}>{reset.isSuccess ? t('reset.done') : t('mine.none')}</p>;
  return (
    <>
      <p>{t('mine.since', { when: format_instant(since, language) })}</p>
      {reset.isError && <Failure problem={problem_of(reset.error)} />}
      {asking ? (
        <>
          <p>{t('reset.sure')}</p>
          <p className="form-actions">
            <Button color="danger" type="button" disabled={reset.isPending} onClick={() => reset.mutate()}>{t('reset.yes')}</Button>
            <Button color="primary" outline type="button" onClick={() => set_asking(false)}>{t('reset.no')}</Button>
          </p>
        </>
      ) : (
        <p className="form-actions"><Button color="primary" outline type="button" onClick={() => set_asking(true)}>{t('reset.action')}</Button></p>
      )}
    </>
  );
}
