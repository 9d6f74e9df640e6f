// SPDX-License-Identifier: EUPL-1.2
import { expect, expect_accessible, test } from './journey';
import { administrator, colleague, coordinator, director, enter, officer, operator, protector, stranger, worker } from './people';

// Every person on every page, whether it is theirs or not, in both languages and at both widths: too long for each run, see `./dev check --full`.
const everyone = [administrator, colleague, coordinator, director, officer, operator, protector, stranger, worker];
const pages = [
  '', 'account', 'account/nuovo', 'calendario', 'casi', 'cerca', 'contatti', 'contatti/nuovo', 'importazioni', 'incarichi', 'letture', 'scrivania',
  'servizi', 'andamento', 'casi/00000000-0000-7000-8000-000000000000', 'contatti/00000000-0000-7000-8000-000000000000', 'una-pagina-che-non-esiste',
];

for (const who of everyone)
  test(`@whole every page is accessible, readable and narrow for ${who}`, async ({ page }) => {
    test.setTimeout(600_000);
    await enter(page, who);
    for (const [language, code] of [['Italiano', 'it'], ['English', 'en']] as const) {
      await page.getByRole('button', { name: language }).click();
      for (const path of pages)
        await test.step(`/app/${path} in ${language}`, async () => {
          await page.setViewportSize({ width: 1280, height: 860 });
          await page.goto(`/app/${path}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.getByText(/Un momento, stiamo caricando…|One moment, loading…/)).toHaveCount(0);
          await expect(page.locator('html')).toHaveAttribute('lang', code);
          await expect_accessible(page);
          await page.setViewportSize({ width: 320, height: 700 });
          await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
          await expect_accessible(page);
        });
    }
  });
