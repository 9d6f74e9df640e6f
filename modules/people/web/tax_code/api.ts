// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type TaxCodeQuestion = Schema<'TaxCodeQuestion'>;
export type TaxCodeReading = Schema<'TaxCodeReading'>;
export type Part = keyof TaxCodeReading['parts'];

const pause = 400;

/** What was typed, once the keys have been still for a moment. */
function useStill(text: string): string {
  const [still, set_still] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => set_still(text), pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return still;
}

export const is_whole = (tax_code: string) => tax_code.length === 16 || /^\d{11}$/.test(tax_code);

/** Asked of the server, which has the table of places; it keeps nothing of the question. */
export function useTaxCodeReading(question: TaxCodeQuestion) {
  const still = useStill(JSON.stringify(question));
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
