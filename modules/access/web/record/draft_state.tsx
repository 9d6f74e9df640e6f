// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '@platform/api/problem';
import { format_instant, format_time } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';

/** Whether what is typed is safe. Only the failure is announced: a voice after every pause would drown the typing. */
export function DraftState({ failed, saved_at }: { failed: Problem | undefined; saved_at: string | undefined }) {
  const t = useText('access.record');
  const language = useLanguage();
  if (failed) return <p className="draft-state field-error" role="alert">{t('draft.failed')}</p>;
  return <p className="draft-state quiet">{saved_at ? t('draft.saved', { time: format_time(saved_at, language) }) : t('draft.will_be')}</p>;
}

/** What was typed before, found again; or thrown away. */
export function DraftFound({ saved_at, on_discard }: { saved_at: string; on_discard: () => void }) {
  const t = useText('access.record');
  const language = useLanguage();
  return (
    <div className="draft-found" role="status">
      <Icon name="info_circle" size="sm" />
      <p>{t('draft.found', { when: format_instant(saved_at, language) })}</p>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={on_discard}>{t('draft.discard')}</button>
    </div>
  );
}
