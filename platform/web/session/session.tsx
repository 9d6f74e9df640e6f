// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { get, keep_csrf_token, send } from '../api/client';
import { problem_of } from '../api/problem';

export interface Mandate {
  mandate_id: string;
  role: string;
  body_id: string;
  body_name: string;
  team_id?: string;
  team_name?: string;
  valid_from: string;
  valid_to?: string;
}

export interface Session {
  account: { account_id: string; display_name: string };
  mandates: Mandate[];
  csrf_token: string;
  demo: boolean;
  today: string;
  /** What this person may do somewhere; each record still decides for itself. */
  actions: string[];
}

interface SessionState {
  /** undefined while asking, null when nobody is logged in. */
  session: Session | null | undefined;
  error: unknown;
  refresh: () => Promise<void>;
  leave: () => Promise<void>;
}

const key = ['session'];
const SessionContext = createContext<SessionState | undefined>(undefined);

async function fetch_session(): Promise<Session | null> {
  try {
    const session = await get<Session>('/session');
    keep_csrf_token(session.csrf_token);
    return session;
  } catch (error) {
    if (problem_of(error).code !== 'unauthenticated') throw error;
    keep_csrf_token(undefined);
    return null;
  }
}

/** Whoever comes next must find nothing of whoever was here. The session stays: it is watched, and is replaced instead. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'status' });
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: key, queryFn: fetch_session, staleTime: 60_000 });
  const refresh = useCallback(async () => {
    forget(client);
    await client.fetchQuery({ queryKey: key, queryFn: fetch_session, staleTime: 0 });
  }, [client]);
  const leave = useCallback(async () => {
    await send('DELETE', '/session');
    keep_csrf_token(undefined);
    forget(client);
    client.setQueryData(key, null);
  }, [client]);
  const state = useMemo(() => ({ session: data, error, refresh, leave }), [data, error, refresh, leave]);
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('useSession outside SessionProvider');
  return state;
}
