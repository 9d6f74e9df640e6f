// SPDX-License-Identifier: EUPL-1.2
// First load of each page in compressed script: what its HTML names plus everything those scripts import statically.
// gzip is measured, not brotli, because it is what the weakest client and every proxy understand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'build/web';
const budgets = { 'index.html': 150_000, 'app.html': 350_000 };
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
for (const [page, budget] of Object.entries(budgets)) {
  const html = readFileSync(join(folder, page), 'utf8');
  const scripts = new Set();
  for (const found of html.matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.js)"/g)) closure(found[1], scripts);
  const styles = [...html.matchAll(/href="\/(assets\/[\w.-]+\.css)"/g)].map((found) => found[1]);
  const script = [...scripts].reduce((sum, file) => sum + weight(file), 0);
  const style = styles.reduce((sum, file) => sum + weight(file), 0);
  const over = script > budget || style > style_budget;
  failed ||= over;
  console.log(`${page}: script ${script} of ${budget} bytes, style ${style} of ${style_budget} bytes (gzip)${over ? ' OVER' : ''}`);
}
process.exit(failed ? 1 : 0);
