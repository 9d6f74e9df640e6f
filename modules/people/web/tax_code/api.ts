// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { useStill } from '@platform/field/use_still';

export type TaxCodeQuestion = Schema<'TaxCodeQuestion'>;
export type TaxCodeReading = Schema<'TaxCodeReading'>;
export type Part = keyof TaxCodeReading['parts'];

const pause_ms = 400;

export const is_whole = (tax_code: string) => tax_code.length === 16 || /^\d{11}$/.test(tax_code);

/** Asked of the server, which has the table of places; it keeps nothing of the question. */
export function useTaxCodeReading(question: TaxCodeQuestion) {
  const still = useStill(JSON.stringify(question), pause_ms);
  const asked = JSON.parse(still) as TaxCodeQuestion;
  return useQuery({
    queryKey: ['tax_code', still],
    queryFn: () => send<TaxCodeReading>('POST', '/people/tax-code', asked),
    enabled: is_whole(asked.tax_code),
    retry: false,
    // What was typed is not kept longer than it is on the screen.
    gcTime: 0,
  });
}
