// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

/** Journeys use the Chromium of the machine: no browser is ever downloaded. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(root, 'test-results'),
  globalSetup: './server.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  forbidOnly: true,
  // What is marked so takes half an hour: `npm run journeys:full`.
  grep: process.env.WHOLE_MATRIX ? /@whole/ : undefined,
  grepInvert: process.env.WHOLE_MATRIX ? undefined : /@whole/,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run'],
    },
  },
});
