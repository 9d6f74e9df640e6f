// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_period } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Holder, Role } from './api';
import { CertaintyBadge } from './certainty_badge';

interface Props {
  role: Role;
  holder: Holder | null;
  /** The colour of the body on the map and on the timeline. */
  color: string;
}

export function HolderCard({ role, holder, color }: Props) {
  const t = useText('territory.competence');
  const language = useLanguage();
  return (
    <li className={`holder ${holder ? '' : 'holder-unknown'}`} style={{ '--body-color': color } as React.CSSProperties}>
      <h3>{t(`roles.${role}.title`)}</h3>
      {holder ? (
        <>
          <p className="holder-name"><Link to={`/enti/${holder.body_code}`}>{holder.body_name}</Link></p>
          {holder.team_name && <p className="holder-team">{holder.team_name}</p>}
          <p className="holder-how">{t(`kinds.${holder.kind}`)} · {format_period(holder, language)}</p>
          <CertaintyBadge certainty={holder.certainty} />
          {holder.note && <p className="holder-note" lang="it">{holder.note}</p>}
        </>
      ) : (
        <>
          <p className="holder-name">{t('answer.unknown')}</p>
          <p className="holder-how">{t('answer.unknown_why')}</p>
          <CertaintyBadge certainty="not_known" />
        </>
      )}
      <p className="holder-role">{t(`roles.${role}.meaning`)}</p>
    </li>
  );
}
