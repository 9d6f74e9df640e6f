// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { useSession } from '@platform/session/session';

export type DemoRole = Schema<'DemoRole'>;

/** Only a demonstration database has this door; on any other the server answers that it does not exist. */
export function useDemoRoles(demo: boolean) {
  return useQuery({ queryKey: ['demo_roles'], queryFn: () => get<Schema<'DemoRoles'>>('/demo/roles'), enabled: demo });
}

export type Credentials = Schema<'Credentials'>;

export function useLogin() {
  const { refresh } = useSession();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await send('POST', '/session', credentials);
      await refresh();
    },
  });
}

export function useDemoLogin() {
  const { refresh } = useSession();
  return useMutation({
    mutationFn: async (account_id: string) => {
      await send('POST', '/demo/session', { account_id });
      await refresh();
    },
  });
}
