// SPDX-License-Identifier: EUPL-1.2
import type { Schema } from './schema';

/** One wrong field, by its JSON pointer, as RFC 9457 problems of this server name it. */
export type FieldProblem = Schema<'ProblemField'>;

/** Of a stale version: what the record was, what it is now, what was sent, and the version to send next. Each record has its own fields, so the
    description only announces them. */
interface Stale {
  base?: Record<string, unknown>;
  theirs?: Record<string, unknown>;
  yours?: Record<string, unknown>;
  current_version?: number;
}

/** A problem may also be made here, where no answer came: those have no type. */
export type Problem = Omit<Schema<'Problem'>, 'type'> & Partial<Pick<Schema<'Problem'>, 'type'>> & Stale;

/** What a screen can do about it. The server's codes are many and finer; the status groups them. */
export type ProblemKind =
  | 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'too_large' | 'too_many' | 'unavailable' | 'unreachable' | 'unexpected';

export function kind_of({ status, code }: Pick<Problem, 'status' | 'code'>): ProblemKind {
  if (status === 0) return code === 'unreachable' ? 'unreachable' : 'unexpected';
  const kinds: Record<number, ProblemKind> = {
    400: 'invalid', 401: 'unauthenticated', 403: 'forbidden', 404: 'not_found', 409: 'conflict', 413: 'too_large', 422: 'invalid',
    429: 'too_many', 500: 'unexpected',
  };
  return kinds[status] ?? 'unavailable';
}

/** Thrown by every request that did not succeed, so that a screen has one thing to show. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
  }
}

export function problem_of(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  return { title: 'unexpected', status: 0, code: 'unexpected', detail: error instanceof Error ? error.message : undefined };
}

export async function problem_from(response: Response): Promise<Problem> {
  const bare: Problem = { title: response.statusText, status: response.status, code: kind_of({ status: response.status, code: '' }) };
  if (!response.headers.get('content-type')?.includes('json')) return bare;
  try {
    return { ...bare, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return bare;
  }
}
