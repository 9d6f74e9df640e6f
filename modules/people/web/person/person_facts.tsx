// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import type { Person } from './person';

/** What is known of a person beside the name, in the section of a record that only some may read. */
export function PersonFacts({ person }: { person: Person | undefined }) {
  const t = useText('people.person');
  const language = useLanguage();
  if (!person) return null;
  const more = person.birth_date ?? person.tax_code ?? person.phone ?? person.birth_place ?? person.sex ?? person.health_code;
  return (
    <>
    {(more || person.identity_kind !== 'known') && <dl className="facts">
      {person.birth_date && <Fact name={t('birth_date')}>{format_date(person.birth_date, language)}</Fact>}
      {person.birth_place && <Fact name={t('birth_place')}>{person.birth_place}</Fact>}
      {person.sex && <Fact name={t('sex')}>{t(`sexes.${person.sex}`)}</Fact>}
      {person.tax_code && <Fact name={t('tax_code')}><code>{person.tax_code}</code>{person.tax_code_seen && <> · {t('tax_code_seen')}</>}</Fact>}
      {person.health_code && <Fact name={t('health_code')}><code>{person.health_code}</code></Fact>}
      {person.identity_kind !== 'known' && <Fact name={t('identity_kind')}>{t(`identity_kinds.${person.identity_kind}`)}</Fact>}
      {person.phone && <Fact name={t('phone')}><a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a></Fact>}
    </dl>}
    <p className="person-sheet-link"><Link to={`/persone/${person.person_id}`}>{t('sheet')}</Link></p>
    </>
  );
}
