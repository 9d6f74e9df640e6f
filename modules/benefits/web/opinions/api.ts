// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { useSent } from '../file/api';

export type Opinion = Schema<'Opinion'>;

const at = (opinion_id: string) => `/opinions/${encodeURIComponent(opinion_id)}`;

export const useOpinion = (opinion_id: string) => useQuery({ queryKey: ['opinion', opinion_id], queryFn: ({ signal }) => get<Opinion>(at(opinion_id), undefined, signal) });
export const useAskOpinion = (file_id: string) => useSent<Schema<'NewOpinion'>>(() => `/files/${encodeURIComponent(file_id)}/opinions`, 'PUT', (question) => question);

export function useGiveOpinion(opinion_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: Schema<'OpinionAnswer'>) => send<Opinion>('PUT', `${at(opinion_id)}/answer`, answer),
    onSuccess: (opinion) => {
      client.setQueryData(['opinion', opinion_id], opinion);
      for (const name of ['desk', 'file', 'timeline']) void client.invalidateQueries({ queryKey: [name] });
    },
  });
}
