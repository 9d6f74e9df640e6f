// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { useTaxCodeReading, type Part, type TaxCodeQuestion, type TaxCodeReading } from './api';
import './tax_code.scss';

interface Props {
  question: TaxCodeQuestion;
  /** Where a person may say that the document has it so; shown only while the code does not agree. */
  children?: ReactNode;
}

function parts_that(reading: TaxCodeReading, agreement: TaxCodeReading['parts'][Part]): Part[] {
  return (Object.keys(reading.parts) as Part[]).filter((part) => reading.parts[part] === agreement);
}

/** A code beside what is known of the person: what differs is said, and never refused. */
export function TaxCodeNote({ question, children }: Props) {
  const t = useText('people.tax_code');
  const { data: reading, error } = useTaxCodeReading(question);
  // A slip has its own words on the server; anything else that fails is no business of who is typing.
  if (error) return problem_of(error).fields ? <p className="field-error" role="status">{t('wrong')}</p> : null;
  if (!reading) return null;
  if (reading.eleven_digits) return <p className="field-help" role="status">{t('eleven_digits')}</p>;
  const named = (agreement: TaxCodeReading['parts'][Part]) => parts_that(reading, agreement).map((part) => t(`parts.${part}`)).join(', ');
  const agrees = named('agrees');
  return (
    <div className={reading.disagrees ? 'tax-code-note differs' : 'tax-code-note'} role="status">
      {reading.disagrees && <p>{t('disagrees', { parts: named('disagrees') })}</p>}
      {agrees !== '' && <p>{t('agrees', { parts: agrees })}</p>}
      {!reading.disagrees && agrees === '' ? <p>{t('nothing')}</p> : named('not_verifiable') !== '' && <p className="quiet">{t('not_verifiable', { parts: named('not_verifiable') })}</p>}
      {reading.omocode && <p className="quiet">{t('omocode')}</p>}
      {reading.disagrees && children}
    </div>
  );
}
