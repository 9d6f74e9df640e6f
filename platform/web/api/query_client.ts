// SPDX-License-Identifier: EUPL-1.2
import { QueryClient } from '@tanstack/react-query';
import { kind_of, problem_of } from './problem';

/** Only a server that is away is worth asking again; a refusal would be the same refusal. */
export function make_query_client(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && ['unavailable', 'unreachable'].includes(kind_of(problem_of(error))),
      },
    },
  });
}
