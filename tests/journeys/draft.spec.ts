// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { administrator, colleague, enter, officer, worker } from './people';

const form = '/app/contatti/nuovo';
const words = 'Racconta di una notte difficile: la bozza deve restare sua.';
const need = (page: Page) => page.getByRole('textbox', { name: 'Che cosa è stato raccontato' });

async function type_need(page: Page): Promise<void> {
  const discard = page.getByRole('button', { name: 'Scarta la bozza' });
  await expect(need(page)).toBeVisible();
  if (await discard.isVisible()) await discard.click();
  await need(page).fill(words);
  await expect(page.getByText(/^Bozza conservata alle/)).toBeVisible();
}

test('what is typed survives a reload, is found again by its author alone, and leaves nothing in the browser', async ({ page }) => {
  await enter(page, officer, form);
  await type_need(page);
  await page.reload();
  await expect(page.getByText(/Abbiamo ritrovato ciò che avevi scritto/)).toBeVisible();
  await expect(need(page)).toHaveValue(words);
  expect(await page.evaluate(() => window.localStorage.length + window.sessionStorage.length)).toBe(0);

  // Another account at the same browser.
  await page.getByRole('button', { name: 'Esci' }).click();
  await enter(page, colleague, form);
  await expect(need(page)).toHaveValue('');
  await expect(page.getByRole('main')).not.toContainText(words);

  // Her own again, until she throws it away.
  await page.getByRole('button', { name: 'Esci' }).click();
  await enter(page, officer, form);
  await expect(need(page)).toHaveValue(words);
  await page.getByRole('button', { name: 'Scarta la bozza' }).click();
  await expect(need(page)).toHaveValue('');
  await page.reload();
  await expect(need(page)).toHaveValue('');
  await expect(page.getByText(/Abbiamo ritrovato/)).toBeHidden();
});

test('a session that runs out while writing loses nothing, and shows nothing to whoever comes next', async ({ page, context }) => {
  await enter(page, worker, form);
  await type_need(page);
  await context.clearCookies({ name: 'raccordo_session' });
  await need(page).fill(`${words} E altro ancora.`);
  await expect(page.getByRole('heading', { level: 1, name: 'La sessione è scaduta' })).toBeFocused();
  await expect(page.getByText(words)).toBeHidden();
  await page.getByRole('button', { name: new RegExp(worker) }).click();
  await expect(need(page)).toHaveValue(`${words} E altro ancora.`);

  await context.clearCookies({ name: 'raccordo_session' });
  await need(page).fill(`${words} E poi ancora.`);
  await expect(page.getByRole('heading', { level: 1, name: 'La sessione è scaduta' })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(administrator) }).click();
  await expect(page.getByText('Irene Lemmelli')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(words);
});

test('every wrong field is named beside it, and the first has the focus', async ({ page }) => {
  await enter(page, colleague, form);
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Comune in cui vive la persona' })).toBeFocused();
  await expect(page.getByText('Scrivi il nome del comune e sceglilo dall’elenco.')).toBeVisible();
  await expect(page.getByText('Scegli per quale bisogno.')).toBeVisible();
  await expect(page.getByText('Scrivi che cosa è stato raccontato.')).toBeVisible();
});
