// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { get } from '@platform/api/client';

// The part of OpenAPI 3.1 that a reader is shown; the whole file is one click away.
export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: unknown;
  responses: Record<string, { description?: string }>;
  'x-action'?: string;
}

interface Description {
  info: { title: string; version: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
}

export interface Listed extends Operation {
  method: string;
  path: string;
}

export interface Chapter {
  name: string;
  description?: string;
  operations: Listed[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

function chapters({ paths, tags }: Description): Chapter[] {
  const all = new Map<string, Chapter>((tags ?? []).map(({ name, description }) => [name, { name, description, operations: [] }]));
  for (const [path, operations] of Object.entries(paths)) {
    for (const method of methods) {
      const operation = operations[method];
      if (!operation) continue;
      const name = operation.tags?.[0] ?? 'other';
      if (!all.has(name)) all.set(name, { name, operations: [] });
      all.get(name)?.operations.push({ ...operation, method: method.toUpperCase(), path });
    }
  }
  return [...all.values()].filter((chapter) => chapter.operations.length > 0);
}

export function useApiChapters() {
  return useQuery({ queryKey: ['openapi'], queryFn: () => get<Description>('/openapi.json'), select: chapters, staleTime: Infinity });
}
