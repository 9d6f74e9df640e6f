// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link } from 'react-router';
import { format_period } from '@platform/dates/dates';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { format_date } from '@platform/dates/dates';
import type { PersonSheet } from '../sheet/api';
import type { HouseholdMember } from './api';
import { LeaveForm } from './leave_form';

function Name({ member }: { member: HouseholdMember }) {
  const t = useText('people.household');
  if (member.self) return <strong>{member.person_name ?? t('self')}</strong>;
  if (!member.person_id) return <span className="quiet">{t('withheld')}</span>;
  return <Link to={`/persone/${member.person_id}`}>{member.person_name}</Link>;
}

/** One stay, as a tile of the picture; it ends with a day and a reason. */
export function Member({ sheet, member }: { sheet: PersonSheet; member: HouseholdMember }) {
  const t = useText('people.household');
  const language = useLanguage();
  const [leaving, set_leaving] = useState(false);
  return (
    <li className={member.self ? 'member member-self' : 'member'}>
      <Icon name="user" size="sm" />
      <div>
        <p className="member-name"><Name member={member} />{member.fictitious && !member.self && <FictitiousMark />}</p>
        <p className="row-detail">{t(`ties.${member.tie}`)}{member.birth_date && <> · {t('born', { date: format_date(member.birth_date, language) })}</>}</p>
        <p className="row-detail">{format_period(member, language)}{member.reason && <> · {member.reason}</>}</p>
        {!member.valid_to && !leaving && sheet.may.includes('person.household') && (
          <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => set_leaving(true)}>
            {t('leave')}<span className="visually-hidden">: {member.person_name ?? t('withheld')}</span>
          </button>
        )}
        {leaving && <LeaveForm sheet={sheet} member={member} on_done={() => set_leaving(false)} />}
      </div>
    </li>
  );
}
