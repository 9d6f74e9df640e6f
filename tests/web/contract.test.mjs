// SPDX-License-Identifier: EUPL-1.2
// The journeys' proxy must notice what it is there for, and leave alone what is not the API's: proven on a server that misbehaves.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start_contract } from '../journeys/contract.ts';

const contact = { type: 'object', properties: { contact_id: { type: 'string', pattern: '^c[0-9]$' } }, required: ['contact_id'], additionalProperties: false };
const content = (schema) => ({ 'application/json': { schema } });
const description = {
  openapi: '3.1.0',
  info: { title: 'Sample', version: '1.0.0' },
  servers: [{ url: 'https://raccordo.example.org/api/v1' }],
  paths: {
    '/contacts/{contact_id}': {
      get: {
        operationId: 'contact',
        parameters: [{ name: 'contact_id', in: 'path', required: true, schema: { type: 'string', maxLength: 5 } }],
        responses: { 200: { description: 'One.', content: content(contact) }, 404: { description: 'None.' } },
      },
    },
    '/contacts': { post: { operationId: 'record', requestBody: { required: true, content: content(contact) }, responses: { 204: { description: 'Done.' }, 422: { description: 'No.' } } } },
  },
};

function answer(from, to) {
  from.resume();
  if (from.url === '/') return to.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end('page');
  if (from.url === '/api/v1/events') return to.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
  if (from.method === 'POST') return to.writeHead(from.headers['x-lax'] ? 204 : 422).end();
  const id = from.url.split('/').at(-1);
  if (id === 'c404') return to.writeHead(404).end();
  return to.writeHead(200, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] }).end(JSON.stringify({ contact_id: id }));
}

let folder, server, url;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'raccordo-contract-'));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(description));
  server = createServer(answer);
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** What the proxy reports after these requests. */
async function mismatches(...requests) {
  const contract = await start_contract(join(folder, 'openapi.json'), url);
  const answers = [];
  for (const [path, options] of requests) answers.push(await fetch(contract.url + path, options));
  for (const one of answers) await one.text();
  return { ...(await contract.stop()), answers };
}
const post = (body, headers = {}) => ['/api/v1/contacts', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }];

test('exchanges as described pass, and so does bad input that is refused', async () => {
  const found = await mismatches(['/api/v1/contacts/c1'], ['/api/v1/contacts/c404'], post({ contact_id: 7 }));
  assert.deepEqual([found.seen, found.mismatches], [3, []]);
  assert.deepEqual(found.answers[0].headers.getSetCookie(), ['a=1', 'b=2']);
});

test('an answer, a path, or an accepted body that is not described is named', async () => {
  const found = await mismatches(['/api/v1/contacts/x'], ['/api/v1/nowhere'], post({ contact_id: 7 }, { 'x-lax': '1' }));
  assert.equal(found.seen, 3);
  assert.match(found.mismatches.join('\n'), /GET \/contacts\/x -> 200: response\.body\.contact_id/);
  assert.match(found.mismatches.join('\n'), /GET \/nowhere -> 200: request: /);
  assert.match(found.mismatches.join('\n'), /POST \/contacts -> 204: request\.body\.contact_id/);
});

test('pages and event streams pass through untouched', async () => {
  const contract = await start_contract(join(folder, 'openapi.json'), url);
  assert.deepEqual((await fetch(contract.url)).headers.getSetCookie(), ['a=1', 'b=2']);
  const events = await fetch(`${contract.url}/api/v1/events`);
  const { value } = await events.body.getReader().read();
  assert.equal(new TextDecoder().decode(value), 'data: 1\n\n');
  assert.equal((await contract.stop()).seen, 0);
});
