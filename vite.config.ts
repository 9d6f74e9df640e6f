// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const server = process.env.RACCORDO_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: resolve(here, 'app/web'),
  plugins: [react()],
  resolve: {
    alias: {
      '@platform': resolve(here, 'platform/web'),
      '@territory': resolve(here, 'modules/territory/web'),
      '@identity': resolve(here, 'modules/identity/web'),
      '@desk': resolve(here, 'modules/desk/web'),
      '@people': resolve(here, 'modules/people/web'),
      '@funds': resolve(here, 'modules/funds/web'),
      '@benefits': resolve(here, 'modules/benefits/web'),
      '@catalogue': resolve(here, 'modules/catalogue/web'),
      '@access': resolve(here, 'modules/access/web'),
      '@cases': resolve(here, 'modules/cases/web'),
    },
  },
  css: {
    preprocessorOptions: {
      // Bootstrap Italia is still written with @import; its own warnings would hide ours.
      scss: {
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
        loadPaths: [resolve(here, 'node_modules')],
      },
    },
  },
  build: {
    outDir: resolve(here, 'build/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: resolve(here, 'app/web/index.html'), app: resolve(here, 'app/web/app.html') },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: server, changeOrigin: false } },
  },
});
