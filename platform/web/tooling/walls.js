// SPDX-License-Identifier: EUPL-1.2
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * One wall for the whole web: a file of a module may import its own module, lower modules and the platform.
 * It is a rule of ours because no published one can be told a strict line of levels.
 */
function level_of(levels, path) {
  const [top, name] = path.split(sep);
  return levels.indexOf(top === 'modules' ? name : top);
}

function target_of(root, levels, from, specifier) {
  if (specifier.startsWith('.')) return relative(root, resolve(dirname(from), specifier));
  const alias = /^@([a-z]+)\/(.*)/.exec(specifier);
  if (!alias || !levels.includes(alias[1])) return undefined;
  const folder = alias[1] === 'platform' ? 'platform' : `modules/${alias[1]}`;
  return `${folder}/web/${alias[2]}`.split('/').join(sep);
}

export const walls = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { root: { type: 'string' }, levels: { type: 'array' } } }],
    messages: { above: '"{{here}}" may not import from "{{there}}": it stands higher in the line of levels (CMakeLists.txt).' },
  },
  create(context) {
    const { root, levels } = context.options[0];
    const here = level_of(levels, relative(root, context.filename));
    if (here < 0) return {};
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const target = target_of(root, levels, context.filename, source.value);
      if (target === undefined) return;
      const there = level_of(levels, target);
      if (there > here) context.report({ node: source, messageId: 'above', data: { here: levels[here], there: levels[there] } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
    };
  },
};
