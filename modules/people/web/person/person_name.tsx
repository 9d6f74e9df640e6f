// SPDX-License-Identifier: EUPL-1.2
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useText } from '@platform/i18n/texts';
import type { Person } from './person';

interface Props {
  anonymous: boolean;
  person?: Pick<Person, 'given_name' | 'family_name' | 'fictitious'>;
}

/** Who a record is about, as far as the reader may know: a name, that none was given, or that it is not for them. */
export function PersonName({ anonymous, person }: Props) {
  const t = useText('people.person');
  if (anonymous) return t('anonymous');
  if (!person) return t('withheld');
  return (
    <>
      {person.given_name} {person.family_name}
      {person.fictitious && <FictitiousMark />}
    </>
  );
}
