// SPDX-License-Identifier: EUPL-1.2
// ESLint's JSON report as lines "file rule", for grep.
let text = '';
for await (const piece of process.stdin) text += piece;
for (const file of JSON.parse(text)) {
  for (const message of file.messages) console.log('/' + file.filePath.replace(/^\/+/, ''), message.ruleId);
}
