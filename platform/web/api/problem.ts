// SPDX-License-Identifier: EUPL-1.2

/** One wrong field, by its JSON pointer, as RFC 9457 problems of this server name it. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

export interface Problem {
  type?: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  remedy?: string;
  fields?: FieldProblem[];
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
  const bare: Problem = { title: response.statusText, status: response.status, code: code_for(response.status) };
  if (!response.headers.get('content-type')?.includes('json')) return bare;
  try {
    return { ...bare, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return bare;
  }
}

function code_for(status: number): string {
  const codes: Record<number, string> = {
    400: 'invalid', 401: 'unauthenticated', 403: 'forbidden', 404: 'not_found', 409: 'conflict', 413: 'too_large', 422: 'invalid',
  };
  return codes[status] ?? 'unavailable';
}
