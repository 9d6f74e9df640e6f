// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type FileToDecide = Schema<'FileToDecide'>;
export type GrantTogether = Schema<'GrantTogether'>;

export const useFilesToDecide = () =>
  useQuery({ queryKey: ['files', 'to_decide'], queryFn: ({ signal }) => get<Schema<'FilesToDecide'>>('/decisions', undefined, signal) });

export function useGrantTogether() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: GrantTogether) => send<Schema<'GrantedTogether'>>('POST', '/decisions', act),
    // Also when it was refused: what kept it from being done is then seen on its line.
    onSettled: () => {
      for (const name of ['files', 'file', 'desk', 'budget']) void client.invalidateQueries({ queryKey: [name] });
    },
  });
}

/** Files that one act can grant: the same intervention, the same budget line; in the order of the first of each. */
export function groups_of(items: FileToDecide[]): FileToDecide[][] {
  const groups = new Map<string, FileToDecide[]>();
  for (const item of items) {
    const key = `${item.type_code} ${item.proposal.line_id}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

export const sum_of = (files: FileToDecide[]) => files.reduce((sum, { proposal }) => sum + proposal.body_cents, 0);
