// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';

export type File = Schema<'File'>;
export type FileRow = Schema<'FileRow'>;
export type Preparation = Schema<'Preparation'>;
export type CheckState = Schema<'CheckState'>;
export type FileStepKind = Schema<'FileStepKind'>;
export type DecisionKind = Schema<'DecisionKind'>;
export const check_states = ['missing', 'present', 'not_needed'] as const satisfies readonly CheckState[];
export const isee_kinds = ['ordinary', 'university', 'socio_health', 'socio_health_residential', 'minors', 'current'] as const satisfies readonly Schema<'IseeKind'>[];

const at = (file_id: string) => `/files/${encodeURIComponent(file_id)}`;

export const useFiles = () => useList<FileRow>('files', '/files', { limit: 50 });
export const useFile = (file_id: string) => useQuery({ queryKey: ['file', file_id], queryFn: ({ signal }) => get<File>(at(file_id), undefined, signal) });
export const useCaseFiles = (case_id: string, enabled: boolean) =>
  useQuery({ queryKey: ['files', case_id], queryFn: ({ signal }) => get<Schema<'CaseFiles'>>(`/cases/${encodeURIComponent(case_id)}/files`, undefined, signal), enabled });

export const useInterventionTypes = (need: string) =>
  useQuery({ queryKey: ['intervention_types', need], queryFn: ({ signal }) => get<Schema<'InterventionTypes'>>('/intervention-types', { function: need }, signal) });

/** Each change answers with the file as it has become; what stands elsewhere is asked for again. */
export function useSent<In>(path: (input: In) => string, method: 'POST' | 'PUT', body: (input: In) => unknown) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: In) => send<File>(method, path(input), body(input)),
    onSuccess: (file) => {
      client.setQueryData(['file', file.file_id], file);
      for (const name of ['files', 'case', 'timeline', 'desk', 'budget']) void client.invalidateQueries({ queryKey: [name] });
    },
  });
}

export const useOpenFile = () => useSent<Schema<'NewFile'>>(() => '/files', 'POST', (file) => file);
export const usePrepare = (file_id: string) => useSent<Schema<'PreparationChange'>>(() => `${at(file_id)}/preparation`, 'PUT', (change) => change);
export const usePropose = (file_id: string) => useSent<Schema<'NewProposal'>>(() => `${at(file_id)}/proposal`, 'PUT', (proposal) => proposal);
export const useStep = (file_id: string, of: 'requests' | 'answers') => useSent<Schema<'NewFileStep'>>(() => `${at(file_id)}/${of}`, 'PUT', (step) => step);
export const paper_path = (file_id: string, paper: Schema<'FilePaper'>) => `/api/v1${at(file_id)}/papers/${paper}`;
export const correction_path = (file_id: string, number: number) => `/api/v1${at(file_id)}/corrections/${number}/paper`;
export const useCorrect = (file_id: string) => useSent<Schema<'NewCorrection'>>(() => `${at(file_id)}/correction`, 'PUT', (act) => act);
export const useActivate = (file_id: string) => useSent<Schema<'NewActivation'>>(() => `${at(file_id)}/activation`, 'PUT', (activation) => activation);
export const useDecide = (file_id: string) => useSent<Schema<'NewDecision'>>(() => `${at(file_id)}/decision`, 'PUT', (decision) => decision);
