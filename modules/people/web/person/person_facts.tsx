// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import type { Person } from './person';

/** What is known of a person beside the name, in the section of a record that only some may read. */
export function PersonFacts({ person }: { person: Person | undefined }) {
  const t = useText('people.person');
  const language = useLanguage();
  if (!person || !(person.birth_date ?? person.tax_code ?? person.phone)) return null;
  return (
    <dl className="facts">
      {person.birth_date && <Fact name={t('birth_date')}>{format_date(person.birth_date, language)}</Fact>}
      {person.tax_code && <Fact name={t('tax_code')}><code>{person.tax_code}</code></Fact>}
      {person.phone && <Fact name={t('phone')}><a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a></Fact>}
    </dl>
  );
}
