// SPDX-License-Identifier: EUPL-1.2
import { expect, expect_accessible, expect_narrow, test } from './journey';

const pages = [
  { path: '/', heading: 'Da qualsiasi porta, la stessa rete.' },
  { path: '/chi-e-competente', heading: 'Chi è competente?' },
  { path: '/chi-e-competente?municipality=006193&function=minors&date=2022-06-30', heading: 'Chi è competente?', ready: 'Come è cambiato nel tempo' },
  { path: '/servizi?q=lavarsi&municipality=006044', heading: 'Servizi vicino a te', ready: 'Assistenza domiciliare dell’Ovadese' },
  { path: '/enti', heading: 'Enti' },
  { path: '/enti/cissaca', heading: /C\.I\.S\.S\.A\.C\.A\.|Consorzio Intercomunale/, ready: 'Che cosa gli compete' },
  { path: '/api-docs', heading: 'API per sviluppatori', ready: 'Operazioni' },
  { path: '/accessibilita', heading: 'Accessibilità' },
  { path: '/privacy', heading: 'Privacy' },
  { path: '/questa-non-esiste', heading: 'Questa pagina non c’è' },
  { path: '/app/accedi', heading: 'Accedi' },
];

for (const { path, heading, ready } of pages) {
  test(`${path} is accessible and fits 320 pixels`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    if (ready) await expect(page.getByRole('heading', { name: ready })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect_accessible(page);
    await expect_narrow(page);
  });
}

test('a demonstration says on every page that its data are fictitious', async ({ page }) => {
  for (const path of ['/', '/enti', '/app/accedi']) {
    await page.goto(path);
    await expect(page.getByRole('complementary', { name: 'Dimostrazione' })).toContainText('Dati fittizi');
  }
});

test('the language follows the person from page to page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Any door, the same network.' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/app/accedi');
  await expect(page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
});

test('the foot of the page leads to accessibility and privacy', async ({ page }) => {
  await page.goto('/');
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByRole('link', { name: 'Accessibilità' })).toHaveAttribute('data-element', 'accessibility-link');
  await expect(foot.getByRole('link', { name: 'Privacy' })).toHaveAttribute('data-element', 'privacy-policy-link');
});

test('the first tab stop skips to the content', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Vai al contenuto' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('on a narrow screen the menu opens, leads on, and closes', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/');
  const menu = page.getByRole('navigation', { name: 'Navigazione principale' });
  await expect(menu.getByRole('link', { name: 'Enti' })).toBeHidden();
  await menu.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('link', { name: 'Enti' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enti' })).toBeFocused();
  await expect(menu.getByRole('link', { name: 'Enti' })).toBeHidden();
});

test('a body is found by its name and its sheet tells who handles personal data', async ({ page }) => {
  await page.goto('/enti');
  await page.getByRole('searchbox', { name: 'Nome dell’ente' }).fill('novese');
  await page.getByRole('link', { name: /Novese/ }).first().click();
  await expect(page.getByRole('heading', { name: 'Come si è chiamato' })).toBeVisible();
  await expect(page.getByText('Titolare del trattamento')).toBeVisible();
});
