// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '@platform/api/client';
import { useLanguage } from '@platform/i18n/texts';
import type { DatePrecision } from '@platform/dates/dates';

export type Certainty = 'documented' | 'secondary_source' | 'hypothesis' | 'not_known';

export const roles = ['deciding', 'preparing', 'health', 'funds_lead'] as const;
export type Role = (typeof roles)[number];

export interface Municipality {
  istat_code: string;
  name: string;
  belfiore_code: string;
  province: string;
  region: string;
  population_2011?: number;
  latitude?: number;
  longitude?: number;
  valid_from?: string;
  valid_to?: string;
  territory?: string;
}

export interface Holder {
  body_id: string;
  body_code: string;
  body_name: string;
  team_id?: string;
  team_name?: string;
  kind: string;
  certainty: Certainty;
  valid_from?: string;
  from_precision: DatePrecision;
  valid_to?: string;
  act_code?: string;
  note?: string;
}

export interface Act {
  code: string;
  kind: string;
  title: string;
  number?: string;
  act_date?: string;
  valid_from?: string;
  from_precision: DatePrecision;
  valid_to?: string;
  source: string;
  certainty: Certainty;
}

export type Holders = Record<Role, Holder | null>;

export interface Competence extends Holders {
  municipality: Municipality;
  function: string;
  date: string;
  certainty: Certainty;
  acts: Act[];
  successors: Municipality[];
  predecessors: Municipality[];
}

export interface TimelinePeriod extends Holders {
  valid_from?: string;
  from_precision: DatePrecision;
  valid_to?: string;
  certainty: Certainty;
  act_codes: string[];
}

export interface Timeline {
  municipality: Municipality;
  function: string;
  periods: TimelinePeriod[];
  acts: Act[];
}

export interface MapPoint {
  istat_code: string;
  name: string;
  latitude: number;
  longitude: number;
  population_2011: number;
  territory: string;
  deciding_code?: string;
  deciding_name?: string;
  preparing_name?: string;
  certainty: Certainty;
}

export interface CompetenceMap {
  function: string;
  date: string;
  points: MapPoint[];
}

export interface WelfareFunction {
  code: string;
  label_it: string;
  label_en: string;
}

/** One question: who is in charge of this, here, on that day. It lives in the address, so that it can be shared. */
export interface Question {
  municipality: string;
  function: string;
  date: string;
}

const hour = 3_600_000;

export function useFunctions() {
  return useQuery({ queryKey: ['functions'], queryFn: () => get<{ items: WelfareFunction[] }>('/functions'), staleTime: hour });
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

export function useMunicipalities(text: string) {
  return useQuery({
    queryKey: ['municipalities', text],
    queryFn: ({ signal }) => get<{ items: Municipality[] }>('/municipalities', { q: text, limit: 8 }, signal),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: hour,
  });
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
