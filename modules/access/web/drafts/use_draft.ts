// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { get, send } from '@platform/api/client';
import { kind_of, problem_of } from '@platform/api/problem';
import type { Schema } from '@platform/api/schema';

export type Draft = Schema<'Draft'>;

const pause = 700;

/** Typed text is kept on the server, sealed for its author: never in the browser, which others may sit at. */
export function useDraft(kind: string, enabled = true) {
  return useQuery({
    queryKey: ['draft', kind],
    queryFn: async () => {
      try {
        return await get<Draft>(`/drafts/${kind}`);
      } catch (error) {
        if (kind_of(problem_of(error)) === 'not_found') return null;
        throw error;
      }
    },
    enabled,
    // What was saved meanwhile must be found again: nothing old is shown first.
    gcTime: 0,
    staleTime: 0,
  });
}

/** Saves the text a moment after the last key; when the page is left or hidden, at once. */
export function useKeepDraft(kind: string, content: string) {
  const client = useQueryClient();
  // One after the other: a removal must not be overtaken by a text that was still on its way.
  const scope = { id: `draft-${kind}` };
  const { mutate, isError, error, data } = useMutation({ mutationFn: (text: string) => send<Draft>('PUT', `/drafts/${kind}`, { content: text }), scope });
  const { mutateAsync: remove } = useMutation({ mutationFn: () => send('DELETE', `/drafts/${kind}`), scope });
  const kept = useRef(content);
  const latest = useRef(content);
  const finished = useRef(false);

  const keep = useCallback(() => {
    if (finished.current || latest.current === kept.current) return;
    kept.current = latest.current;
    // A text that could not be kept is still to be kept: the next key, or the next login, tries again.
    mutate(latest.current, { onError: () => (kept.current = '') });
  }, [mutate]);

  useEffect(() => {
    latest.current = content;
    const timer = window.setTimeout(keep, pause);
    return () => window.clearTimeout(timer);
  }, [content, keep]);

  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      keep();
    };
  }, [keep]);

  /** The text has become a record, or is not wanted: nothing is kept any more. */
  const discard = useCallback(async () => {
    finished.current = true;
    await remove();
    client.setQueryData(['draft', kind], null);
  }, [client, kind, remove]);

  return { failed: isError ? problem_of(error) : undefined, saved_at: data?.saved_at, discard };
}
