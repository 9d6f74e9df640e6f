// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { get, keep_csrf_token, send } from '../api/client';
import { kind_of, problem_of } from '../api/problem';
import type { Schema } from '../api/schema';

export type Mandate = Schema<'Mandate'>;
export type Session = Schema<'Session'>;

interface SessionState {
  /** undefined while asking, null when nobody is logged in. */
  session: Session | null | undefined;
  /** Who has given the password and not yet what else is asked: nothing is open to them. */
  entering: Session | undefined;
  /** Whose session ran out while they were working: their page waits for them, out of sight. */
  expired: Session | undefined;
  error: unknown;
  refresh: () => Promise<void>;
  leave: () => Promise<void>;
}

const key = ['session'];
const SessionContext = createContext<SessionState | undefined>(undefined);

const incomplete = (session: Session) => session.second_factor !== 'none';

async function fetch_session(): Promise<Session | null> {
  try {
    const session = await get<Session>('/session');
    keep_csrf_token(session.csrf_token);
    return session;
  } catch (error) {
    if (kind_of(problem_of(error)) !== 'unauthenticated') throw error;
    keep_csrf_token(undefined);
    return null;
  }
}

/** Whoever comes next must find nothing of whoever was here. The session stays: it is watched, and is replaced instead. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'status' });
}

/** Any answer may be the first to say that the session has ended. */
function useExpiry(client: QueryClient): [Session | undefined, (session: Session | undefined) => void] {
  const [expired, set_expired] = useState<Session>();
  useEffect(() => {
    const look = (error: unknown) => {
      const session = client.getQueryData<Session | null>(key);
      const problem = problem_of(error);
      // A wrong password is a refusal too, but of what was typed.
      if (!session || kind_of(problem) !== 'unauthenticated' || problem.code === 'wrong-credentials') return;
      set_expired(session);
      keep_csrf_token(undefined);
      client.setQueryData(key, null);
    };
    const stop = [
      client.getQueryCache().subscribe((event) => event.type === 'updated' && event.action.type === 'error' && look(event.action.error)),
      client.getMutationCache().subscribe((event) => event.type === 'updated' && event.action.type === 'error' && look(event.action.error)),
    ];
    return () => stop.forEach((one) => one());
  }, [client]);
  return [expired, set_expired];
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: key, queryFn: fetch_session, staleTime: 60_000 });
  const [expired, set_expired] = useExpiry(client);
  const refresh = useCallback(async () => {
    const session = await fetch_session();
    if (session && incomplete(session)) {
      client.setQueryData(key, session);  // the page of an expired session goes on waiting
      return;
    }
    const returns = session !== null && session.account.account_id === expired?.account.account_id;
    if (!returns) forget(client);
    client.setQueryData(key, session);
    set_expired(undefined);
    if (returns) await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [client, expired, set_expired]);
  const leave = useCallback(async () => {
    await send('DELETE', '/session');
    keep_csrf_token(undefined);
    set_expired(undefined);
    forget(client);
    client.setQueryData(key, null);
  }, [client, set_expired]);
  const state = useMemo(() => {
    const entering = data && incomplete(data) ? data : undefined;
    return { session: entering ? null : data, entering, expired, error, refresh, leave };
  }, [data, expired, error, refresh, leave]);
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('useSession outside SessionProvider');
  return state;
}

/** On pages behind the login; the page of an expired session still knows whose it is. */
export function useAccount(): Session {
  const { session, expired } = useSession();
  const here = session ?? expired;
  if (!here) throw new Error('useAccount outside the login');
  return here;
}

/** Whether this person may do it somewhere; each record still decides for itself. */
export function useMay(): (action: string) => boolean {
  const { session, expired } = useSession();
  return (action) => (session ?? expired)?.actions.includes(action) ?? false;
}
