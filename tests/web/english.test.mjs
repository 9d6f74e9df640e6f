// SPDX-License-Identifier: EUPL-1.2
// Whatever a module may say to a person who has been refused has its English in the module's table, or in the platform's.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const modules = ['platform', ...readdirSync('modules').map((name) => `modules/${name}`)];

// What only whoever runs the server reads, on its command line: Italian like the rest of it.
const command_line = [
  'platform/src/backup/', 'platform/src/crypto/key_file', 'platform/src/crypto/private_file', 'platform/src/crypto/sealing', 'platform/src/db/', 'platform/src/seals/',
  'modules/access/src/privacy/notices', 'modules/catalogue/src/types/', 'modules/catalogue/src/offers/words', 'modules/desk/src/terms/', 'modules/territory/src/reference/files', 'modules/territory/src/reference/load',
];
const not_a_refusal = [
  'platform/src/http/', // said before a request has been read, and with it its language
  'platform/src/api/sample_routes', // of tests
  'modules/access/src/contacts/receipt', // the citizen's document is Italian
  'modules/benefits/src/papers/', // so are the person's papers
  'modules/identity/src/policy/table', // reasons to see a record: the screens say them by their codes
];

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[ch]pp$/.test(entry.name) && !/_test\.cpp$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => ![...command_line, ...not_a_refusal].some((prefix) => file.startsWith(prefix)));
}

/** The Italian column, each sentence in the pieces around its places. */
function table(module) {
  const rows = readFileSync(`${module}/english.csv`, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => /^(?:"((?:[^"]|"")*)"|([^",]*)),/.exec(row)).map((found) => (found[1] ?? found[2]).replaceAll('""', '"'));
}

const says = /\b(?:fail|invalid_field|refuse|malformed|wrong_type|wrong_media|too_large|add|known)\(|Problem\s*(?:\w+\s*)?\{|push_back\(\{"|Pattern const \w+\{|\breturn (?=")/g;

/** The literals of a statement that hold a sentence or a part of one: not codes, pointers or SQL. */
function sentences(code) {
  const found = [];
  for (const { index } of code.matchAll(says)) {
    const statement = code.slice(index, code.indexOf(';\n', index) + 1 || undefined);
    if (statement.includes('throw ')) continue;
    for (const [, text] of statement.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)) {
      const words = text.trim();
      if (/^[\p{L}«][^_/]*\s[^_]*$/u.test(words) && !/^(select|insert|update|delete|values|on conflict|from|where)\b/i.test(words)) found.push(text);
    }
  }
  return found;
}

const platform = table('platform');
for (const module of modules) {
  test(`every refusal of ${module} can be said in English`, () => {
    const known = [...table(module), ...platform];
    const missing = new Set();
    for (const file of ['src', 'include'].map((folder) => `${module}/${folder}`).filter((folder) => existsSync(folder)).flatMap(sources)) {
      const code = readFileSync(file, 'utf8').replace(/(?<=^|\s)\/\/.*$/gm, '');
      for (const sentence of sentences(code)) if (!known.some((one) => one.includes(sentence.trim()))) missing.add(`${file}: ${sentence}`);
    }
    assert.deepEqual([...missing], []);
  });
}
