// SPDX-License-Identifier: EUPL-1.2
// Both languages complete: every key used exists, every key exists in both, none is left unused, and English is not
// Italian copied over, except for the proper names listed below.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const same_in_both = new Set(JSON.parse(readFileSync(new URL('./same_in_both.json', import.meta.url), 'utf8')));
const roots = ['platform/web', 'app/web', ...readdirSync('modules').map((name) => `modules/${name}/web`)].filter((path) => existsSync(path));
const problems = [];

function walk(path) {
  return readdirSync(path).flatMap((name) => {
    const inner = join(path, name);
    return statSync(inner).isDirectory() ? walk(inner) : [inner];
  });
}

function flat(node, prefix = '') {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`));
}

/** modules/territory/web/competence → territory.competence; platform/web → platform. The loader names them the same way. */
const namespace_of = (folder) => folder.replace(/^modules\//, '').replace(/(^|\/)web(?=\/|$)/, '').replaceAll('/', '.').replace(/^\./, '');

const files = roots.flatMap(walk);
const sources = files.filter((file) => /\.tsx?$/.test(file)).map((file) => [file, readFileSync(file, 'utf8')]);
const spaces = new Map();
for (const file of files.filter((name) => name.endsWith('/it.json'))) {
  const folder = dirname(file);
  const english = join(folder, 'en.json');
  const it = new Map(flat(JSON.parse(readFileSync(file, 'utf8'))));
  const en = new Map(existsSync(english) ? flat(JSON.parse(readFileSync(english, 'utf8'))) : []);
  spaces.set(namespace_of(relative('.', folder)), { folder, it, en, used: new Set() });
  for (const [key, text] of it) {
    if (!en.has(key) && !key.endsWith('_many')) problems.push(`${folder}: "${key}" has no English text`);
    else if (en.get(key) === text && /\p{L}{3}/u.test(text.replace(/\{\{[^}]*\}\}/g, '')) && !same_in_both.has(text)) {
      problems.push(`${folder}: "${key}" is the same in Italian and English: "${text}"`);
    }
  }
  for (const key of en.keys()) if (!it.has(key)) problems.push(`${folder}: "${key}" has no Italian text`);
}

const plural = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '');
for (const [file, text] of sources) {
  const names = new Map([...text.matchAll(/(?:const|let) (\w+) = useText\('([^']+)'\)/g)].map((found) => [found[1], found[2]]));
  for (const [variable, namespace] of names) {
    const space = spaces.get(namespace);
    if (!space) { problems.push(`${file}: no texts named "${namespace}"`); continue; }
    const keys = [...space.it.keys()];
    for (const found of text.matchAll(new RegExp(`(?<![\\w.])${variable}\\(\\s*(['\`])([^'\`]+)\\1`, 'g'))) {
      const pattern = found[2].replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '\u0000').split('\u0000').map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
      const matcher = new RegExp(`^${pattern.join('.+')}$`);
      const hits = keys.filter((key) => matcher.test(key) || matcher.test(plural(key)));
      if (hits.length === 0) problems.push(`${file}: "${found[2]}" is not in ${namespace}`);
      hits.forEach((key) => space.used.add(key));
    }
    // A <Trans i18nKey> names its key as an attribute.
    for (const found of text.matchAll(/i18nKey="([^"]+)"/g)) if (space.it.has(found[1])) space.used.add(found[1]);
    // Keys held in a table of the same file, such as a navigation entry, are plain string literals.
    for (const key of keys) if (text.includes(`'${key}'`)) space.used.add(key);
  }
}
for (const [name, space] of spaces) for (const key of space.it.keys()) if (!space.used.has(key)) problems.push(`${name}: "${key}" is not used`);

problems.forEach((problem) => console.error(problem));
console.log(`${[...spaces.values()].reduce((sum, space) => sum + space.it.size, 0)} texts in ${spaces.size} groups, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
