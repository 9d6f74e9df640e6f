// SPDX-License-Identifier: EUPL-1.2
import { expect, expect_accessible, expect_narrow, test } from './journey';

test('a page of the application asks for the login, and returns to it afterwards', async ({ page }) => {
  await page.goto('/app/incarichi');
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi' })).toBeVisible();
  await page.getByRole('button', { name: /^Operat(ore|rice) di accesso/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'I miei incarichi' })).toBeVisible();
  await expect(page).toHaveURL(/\/app\/incarichi$/);
  await page.waitForLoadState('networkidle');
  await expect_accessible(page);
  await expect_narrow(page);
});

test('leaving forgets the person', async ({ page }) => {
  await page.goto('/app/accedi');
  await page.getByRole('button', { name: /^Assistente sociale/ }).first().click();
  await page.getByRole('button', { name: 'Esci' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi' })).toBeVisible();
  await page.goto('/app/incarichi');
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi' })).toBeVisible();
});

test('a wrong password is refused in words, and only the name is kept', async ({ page }) => {
  await page.goto('/app/accedi');
  await page.getByRole('textbox', { name: 'Nome utente' }).fill('nessuno');
  await page.getByLabel('Password', { exact: true }).fill('non-la-so');
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Non ti abbiamo riconosciuto');
  await expect(page.getByRole('textbox', { name: 'Nome utente' })).toHaveValue('nessuno');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
});

test('an address that leads elsewhere is not followed after the login', async ({ page, baseURL }) => {
  await page.goto('/app/accedi?next=//example.org/');
  await page.getByRole('button', { name: /^Assistente sociale/ }).first().click();
  await expect(page.getByRole('button', { name: 'Esci' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
});
