// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { KnownPerson } from '@access/record/record_slots';
import { PersonName } from '@people/person/person_name';
import { useFunctionName } from '@territory/competence/api';
import type { Found } from './api';

interface Props {
  found: Found;
  /** Where the person may be chosen instead of writing down another. */
  on_choose?: (person: KnownPerson) => void;
}

/** That they are followed, and by which service: no more, whoever asks. */
export function FoundRow({ found, on_choose }: Props) {
  const t = useText('cases.search');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <li>
      <p className="row-title">{on_choose ? <PersonName anonymous={false} person={found} /> : <Link to={`/persone/${found.person_id}`}><PersonName anonymous={false} person={found} /></Link>}</p>
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
      {on_choose && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm choose-known"
          onClick={() => on_choose({ person_id: found.person_id, name: `${found.given_name} ${found.family_name}`, birth_date: found.birth_date })}
        >
          {t('choose')}<span className="visually-hidden">: {found.given_name} {found.family_name}</span>
        </button>
      )}
    </li>
  );
}
