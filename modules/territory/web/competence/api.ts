// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { useLanguage } from '@platform/i18n/texts';

export type Certainty = Schema<'Certainty'>;
export type Role = Schema<'BodyRole'>;
export const roles = ['deciding', 'preparing', 'health', 'funds_lead'] as const satisfies readonly Role[];

export type Municipality = Schema<'Municipality'>;
export type Holder = Schema<'Holder'>;
export type Act = Schema<'Act'>;
export type Competence = Schema<'Competence'>;
export type Holders = Pick<Competence, Role>;
export type TimelinePeriod = Schema<'CompetencePeriod'>;
export type Timeline = Schema<'CompetenceTimeline'>;
export type MapPoint = Schema<'CompetencePoint'>;
export type CompetenceMap = Schema<'CompetenceMap'>;
export type WelfareFunction = Schema<'WelfareFunction'>;

/** One question: who is in charge of this, here, on that day. It lives in the address, so that it can be shared. */
export interface Question {
  municipality: string;
  function: string;
  date: string;
}

const hour = 3_600_000;

export function useFunctions() {
  return useQuery({ queryKey: ['functions'], queryFn: () => get<Schema<'WelfareFunctionPage'>>('/functions'), staleTime: hour });
}

/** A function's name in the person's language; its code until the names have arrived. */
export function useFunctionName(): (code: string) => string {
  const language = useLanguage();
  const items = useFunctions().data?.items ?? [];
  return (code) => {
    const found = items.find((one) => one.code === code);
    return (language === 'it' ? found?.label_it : found?.label_en) ?? code;
  };
}

const proposals = (text: string) =>
  queryOptions({
    queryKey: ['municipalities', text],
    queryFn: ({ signal }) => get<Schema<'MunicipalityPage'>>('/municipalities', { q: text, limit: 8 }, signal),
    staleTime: hour,
  });

export function useMunicipalities(text: string) {
  return useQuery({ ...proposals(text), enabled: text.trim().length > 1, placeholderData: keepPreviousData });
}

/** The first proposal for exactly this text, once it is known; nothing when there is none or it cannot be asked. */
export function useFirstMunicipality(): (text: string) => Promise<Municipality | undefined> {
  const client = useQueryClient();
  return (text) => client.fetchQuery(proposals(text)).then(({ items }) => items[0], () => undefined);
}

export function useCompetence(question: Question) {
  return useQuery({
    queryKey: ['competence', question],
    queryFn: ({ signal }) => get<Competence>('/competence', { ...question }, signal),
    enabled: question.municipality !== '',
    placeholderData: keepPreviousData,
  });
}

export function useTimeline(municipality: string, welfare_function: string) {
  return useQuery({
    queryKey: ['competence_timeline', municipality, welfare_function],
    queryFn: ({ signal }) => get<Timeline>('/competence/timeline', { municipality, function: welfare_function }, signal),
    enabled: municipality !== '',
    placeholderData: keepPreviousData,
  });
}

export function useCompetenceMap(welfare_function: string, date: string) {
  return useQuery({
    queryKey: ['competence_map', welfare_function, date],
    queryFn: ({ signal }) => get<CompetenceMap>('/competence/map', { function: welfare_function, date }, signal),
    placeholderData: keepPreviousData,
    staleTime: hour,
  });
}
