// SPDX-License-Identifier: EUPL-1.2
import { format_period } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Mandate } from '@platform/session/session';
import { useFunctionName } from '@territory/competence/api';

/** For whom, for what and until when: the lines that stand under a role. */
export function MandateWords({ mandate }: { mandate: Mandate }) {
  const t = useText('identity.mandates');
  const language = useLanguage();
  const function_name = useFunctionName();
  const never = mandate.valid_to !== undefined && mandate.valid_to < mandate.valid_from;
  return (
    <>
      <p className="row-detail">{mandate.body_name}{mandate.team_name && <> · {mandate.team_name}</>}</p>
      {mandate.function && <p className="row-detail">{t('only_for', { need: function_name(mandate.function) })}</p>}
      {mandate.employing_body_name && <p className="row-detail">{t('employed_by', { body: mandate.employing_body_name })}</p>}
      <p className="row-detail">{never ? t('never_valid') : format_period(mandate, language)}</p>
    </>
  );
}
