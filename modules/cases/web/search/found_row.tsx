// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { PersonName } from '@people/person/person_name';
import { useFunctionName } from '@territory/competence/api';
import type { Found } from './api';

/** That they are followed, and by which service: no more, whoever asks. */
export function FoundRow({ found }: { found: Found }) {
  const t = useText('cases.search');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <li>
      <p className="row-title"><PersonName anonymous={false} person={found} /></p>
      {found.birth_date && <p className="row-detail">{t('born', { date: format_date(found.birth_date, language) })}</p>}
      {found.followed_by.length === 0 && <p className="row-detail">{t('not_followed')}</p>}
      <ul className="followed">
        {found.followed_by.map((one) => (
          <li key={one.case_id}>
            <Link to={`/casi/${one.case_id}`}>{t(`followed.${one.state}`, { team: one.team_name })}</Link>
            <span className="row-detail"> {one.in_charge_name} · {function_name(one.function)} · {one.municipality_name}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
