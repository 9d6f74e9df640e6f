// SPDX-License-Identifier: EUPL-1.2
// Every identifier of the API's description stands in the one dictionary.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const description = JSON.parse(readFileSync(new URL('api/openapi.json', root), 'utf8'));
const known = new Set([...readFileSync(new URL('docs/glossary.md', root), 'utf8').matchAll(/`([A-Za-z0-9_]+)`/g)].map(([, name]) => name));

function identifiers(node, found) {
  if (!node || typeof node !== 'object') return;
  for (const name of Object.keys(node.properties ?? {})) found.add(name);
  for (const code of node.enum ?? []) if (typeof code === 'string') found.add(code);
  for (const child of Object.values(node)) identifiers(child, found);
}

test('an identifier of the API that is missing from the glossary is named', () => {
  const found = new Set(Object.keys(description.components.schemas));
  identifiers(description.components.schemas, found);
  assert.ok(found.size > 200, 'the description holds the contracts');
  assert.deepEqual([...found].filter((name) => !known.has(name)).sort(), []);
});
