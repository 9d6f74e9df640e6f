// SPDX-License-Identifier: EUPL-1.2
import { ApiProblem, problem_from } from './problem';

const base = '/api/v1';

export type Query = Record<string, string | number | undefined>;

// The token lives in memory only: it comes with the session and dies with the page.
let csrf_token: string | undefined;
export function keep_csrf_token(token: string | undefined): void {
  csrf_token = token;
}

function address(path: string, query?: Query): string {
  const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '');
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${base}${path}?${search}` : `${base}${path}`;
}

/** An answer that is no refusal. */
async function answer(url: string, init: RequestInit, accept = 'application/json'): Promise<Response> {
  let response: Response;
  const headers = new Headers(init.headers);
  headers.set('Accept', `${accept}, application/problem+json`);
  headers.set('Accept-Language', document.documentElement.lang || 'it');
  try {
    response = await fetch(url, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem({ title: 'unreachable', status: 0, code: 'unreachable' });
  }
  if (!response.ok) throw new ApiProblem(await problem_from(response));
  return response;
}

async function request<T>(url: string, init: RequestInit): Promise<T> {
  const response = await answer(url, init);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return request<T>(address(path, query), { method: 'GET', signal });
}

/** A file for saving, under the name the server gives it. */
export async function fetch_file(path: string, query?: Query): Promise<{ content: Blob; name: string }> {
  const response = await answer(address(path, query), { method: 'GET' }, '*/*');
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'raccordo';
  return { content: await response.blob(), name };
}

export interface SendOptions {
  /** The same key sent twice makes one record: give every form its own when it opens. */
  idempotency_key?: string;
}

export function send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
  if (csrf_token) headers.set('X-CSRF-Token', csrf_token);
  if (options.idempotency_key) headers.set('Idempotency-Key', options.idempotency_key);
  return request<T>(address(path), { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** A file that is no JSON, as it is. */
export function send_csv<T>(path: string, text: string): Promise<T> {
  const headers = new Headers({ 'Content-Type': 'text/csv' });
  if (csrf_token) headers.set('X-CSRF-Token', csrf_token);
  return request<T>(address(path), { method: 'POST', headers, body: text });
}
