// SPDX-License-Identifier: EUPL-1.2
// The walls of the web stand: each forbidden import, injected, is refused by name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from 'node:path';
import { ESLint } from 'eslint';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

async function refusals(file, code) {
  const [result] = await eslint.lintText(`// SPDX-License-Identifier: EUPL-1.2\n${code}\n`, { filePath: resolve(root, file) });
  return result.messages.filter((message) => message.ruleId === 'raccordo/walls').map((message) => message.message);
}

const forbidden = [
  ['territory may not import identity', 'modules/territory/web/injected.ts', "import { open_routes } from '@identity/routes';\nexport default open_routes;"],
  ['nor by a relative path', 'modules/territory/web/bodies/injected.ts', "import { open_routes } from '../../../identity/web/routes';\nexport default open_routes;"],
  ['nor when it asks later', 'modules/territory/web/injected.ts', "export const late = () => import('@identity/routes');"],
  ['nor by passing it on', 'modules/territory/web/injected.ts', "export * from '@identity/routes';"],
  ['the platform knows no module', 'platform/web/injected.ts', "export * from '@territory/routes';"],
  ['no module knows the application', 'modules/identity/web/injected.ts', "export * from '../../../app/web/mount';"],
];
for (const [name, file, code] of forbidden) {
  test(name, async () => assert.equal((await refusals(file, code)).length, 1));
}

const allowed = [
  ['identity may import territory', 'modules/identity/web/injected.ts', "export * from '@territory/routes';"],
  ['a module may import the platform', 'modules/territory/web/injected.ts', "export * from '@platform/api/client';"],
  ['the application may import all', 'app/web/injected.ts', "export * from '@identity/routes';"],
];
for (const [name, file, code] of allowed) {
  test(name, async () => assert.deepEqual(await refusals(file, code), []));
}
