// SPDX-License-Identifier: EUPL-1.2
// Holds the description of the API against a Spectral ruleset: no error, and enough operations for that to mean something.
//   node tests/contract/guidelines.mjs api/openapi.json RULESET
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [description, ruleset] = process.argv.slice(2);
const least_operations = 25;
const methods = ['get', 'put', 'post', 'delete', 'patch'];
const levels = ['error', 'warning', 'information', 'hint'];

const spectral = resolve(import.meta.dirname, '../../node_modules/.bin/spectral');
const lint = spawnSync(spectral, ['lint', description, '--ruleset', ruleset, '--format', 'json', '--quiet', '--fail-severity', 'error'], { encoding: 'utf8', maxBuffer: 1 << 26 });
if (lint.error || !/^\s*\[/.test(lint.stdout)) throw lint.error ?? new Error(`Spectral gave no list of findings:\n${lint.stdout}${lint.stderr}`);
const findings = JSON.parse(lint.stdout);
for (const { severity, code, path, message } of findings) console.log(`${levels[severity]} ${code} at ${path.join('.')}: ${message}`);
const errors = findings.filter(({ severity }) => severity === 0).length;

const paths = Object.values(JSON.parse(readFileSync(description, 'utf8')).paths);
const operations = paths.flatMap((path) => methods.filter((method) => path[method])).length;
const enough = operations >= least_operations;
console.log(`${operations} operations (at least ${least_operations}), ${errors} errors, ${findings.length - errors} remarks`);

const failed = Number(errors > 0) + Number(!enough);
console.log(`${2 - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
