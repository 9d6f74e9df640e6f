// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import jsx_a11y from 'eslint-plugin-jsx-a11y';
import react_hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { walls } from './platform/web/tooling/walls.js';

// The line of levels is written once, in CMakeLists.txt; the walls of the web follow it.
const cmake = readFileSync(new URL('./CMakeLists.txt', import.meta.url), 'utf8');
const listed = /set\(RACCORDO_LEVELS ([^)]*)\)/.exec(cmake);
if (!listed) throw new Error('CMakeLists.txt has no RACCORDO_LEVELS: the walls of the web cannot be built');
const levels = ['platform', ...listed[1].trim().split(/\s+/), 'app'];

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', '.tools/', '**/*.gen.ts', 'test-results/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': react_hooks, 'jsx-a11y': jsx_a11y, raccordo: { rules: { walls } } },
    rules: {
      ...react_hooks.configs.recommended.rules,
      ...jsx_a11y.configs.recommended.rules,
      'raccordo/walls': ['error', { root: import.meta.dirname, levels }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage'],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
);
