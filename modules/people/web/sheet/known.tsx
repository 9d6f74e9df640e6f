// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { TaxCodeNote } from '../tax_code/tax_code_note';
import type { PersonContent } from './api';

function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>;
}

function Identity({ known }: { known: PersonContent }) {
  const t = useText('people.sheet');
  const person = useText('people.person');
  const language = useLanguage();
  const none = <span className="quiet">{t('not_known')}</span>;
  return (
    <section aria-labelledby="identity-title">
      <h2 id="identity-title">{t('identity')}</h2>
      <dl className="facts">
        <Fact name={person('birth_date')}>{known.birth_date ? format_date(known.birth_date, language) : none}</Fact>
        <Fact name={person('birth_place')}>{known.birth_place ?? none}</Fact>
        <Fact name={person('sex')}>{known.sex ? person(`sexes.${known.sex}`) : none}</Fact>
        {known.health_code && <Fact name={person('health_code')}><code>{known.health_code}</code></Fact>}
        {known.identity_kind !== 'known' && <Fact name={person('identity_kind')}>{person(`identity_kinds.${known.identity_kind}`)}</Fact>}
      </dl>
      <dl className="facts facts-code">
        <Fact name={person('tax_code')}>
          {known.tax_code ? <><code>{known.tax_code}</code> · {t(`seen.${known.tax_code_seen}`)}</> : none}
          {known.tax_code && (
            <TaxCodeNote
              question={{
                tax_code: known.tax_code, given_name: known.given_name, family_name: known.family_name, birth_date: known.birth_date, sex: known.sex,
                birth_place: known.birth_place,
              }}
            />
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Reached({ known }: { known: PersonContent }) {
  const t = useText('people.sheet');
  const person = useText('people.person');
  const none = <span className="quiet">{t('not_known')}</span>;
  return (
    <section aria-labelledby="reached-title">
      <h2 id="reached-title">{t('reached')}</h2>
      <dl className="facts">
        <Fact name={t('fields.residence')}>{known.residence ?? none}</Fact>
        {known.domicile && <Fact name={t('fields.domicile')}>{known.domicile}</Fact>}
        <Fact name={person('phone')}>{known.phone ? <Phone number={known.phone} /> : none}</Fact>
        {known.other_phone && <Fact name={t('fields.other_phone')}><Phone number={known.other_phone} /></Fact>}
        {known.email && <Fact name={t('fields.email')}><a href={`mailto:${known.email}`}>{known.email}</a></Fact>}
        <Fact name={t('fields.reference_name')}>
          {known.reference_name ?? none}
          {known.reference_tie && <> · {known.reference_tie}</>}
          {known.reference_phone && <> · <Phone number={known.reference_phone} /></>}
        </Fact>
      </dl>
    </section>
  );
}

/** Who it is and how they are reached; what nobody has told is said, so that it can be asked. */
export function Known({ known }: { known: PersonContent }) {
  return (
    <>
      <Identity known={known} />
      <Reached known={known} />
    </>
  );
}
