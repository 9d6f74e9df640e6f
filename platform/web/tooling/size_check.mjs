// SPDX-License-Identifier: EUPL-1.2
// First load of each document in compressed script: what its HTML names, everything that imports statically, the texts of
// one language, and for the portal also its heaviest page, because a citizen usually arrives there directly.
// gzip is measured, not brotli, because it is what the weakest client and every proxy understand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'build/web';
const budgets = {
  'index.html': { most: 150_000, and: [/^public_it-/, /^competence_page-/, /^map-/] },
  'app.html': { most: 350_000, and: [/^application_it-/] },
};
const style_budget = 60_000;

const weight = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  for (const found of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) closure(`assets/${found[1]}`, seen);
  return seen;
}

let failed = false;
for (const [page, { most: budget, and }] of Object.entries(budgets)) {
  const html = readFileSync(join(folder, page), 'utf8');
  const scripts = new Set();
  for (const found of html.matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.js)"/g)) closure(found[1], scripts);
  for (const pattern of and) {
    const lazy = readdirSync(join(folder, 'assets')).find((name) => pattern.test(name) && name.endsWith('.js'));
    if (!lazy) throw new Error(`${page}: no script matches ${pattern}; the pages it stands for have moved`);
    closure(`assets/${lazy}`, scripts);
  }
  const styles = [...html.matchAll(/href="\/(assets\/[\w.-]+\.css)"/g)].map((found) => found[1]);
  const script = [...scripts].reduce((sum, file) => sum + weight(file), 0);
  const style = styles.reduce((sum, file) => sum + weight(file), 0);
  const over = script > budget || style > style_budget;
  failed ||= over;
  console.log(`${page}: script ${script} of ${budget} bytes, style ${style} of ${style_budget} bytes (gzip)${over ? ' OVER' : ''}`);
}
process.exit(failed ? 1 : 0);
