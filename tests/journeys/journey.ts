// SPDX-License-Identifier: EUPL-1.2
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** Every journey also proves that the page speaks to no other host and that nothing breaks in silence. */
export const test = base.extend<{ quiet: void }>({
  baseURL: async ({}, provide) => provide(process.env.RACCORDO_URL),
  quiet: [
    async ({ page, baseURL }, provide) => {
      const strangers: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== baseURL) strangers.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) errors.push(message.text());
      });
      await provide();
      expect(strangers, 'requests to another host').toEqual([]);
      expect(errors, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** WCAG 2.1 A and AA as far as a machine can tell. */
export async function expect_accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** Nobody should have to scroll sideways, at the narrowest width WCAG asks for. */
export async function expect_narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

/** A picture for the guide, where one is asked for: what a person sees at this moment, from `top` on. */
export async function picture(page: Page, name: string, top?: Locator): Promise<void> {
  const folder = process.env.GUIDE_PICTURES;
  if (!folder) return;
  await top?.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}
