// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import { expect, expect_accessible, expect_narrow, test as base } from './journey';
import { administrator, enter, invented_name, operator } from './people';
import { serve_demo } from './server';

// Whoever moves the calendar moves it for everybody: these journeys have a demonstration of their own.
const test = base.extend<object, { own: { address: string } }>({
  own: [
    async ({}, provide) => {
      const server = await serve_demo();
      await provide(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ own }, provide) => provide(own.address),
});

const health_authority = { worker: 'Dario Asselini', desk: 'ASL AL, Servizio Socio-Assistenziale, Area di Valenza' };
const consortium = { worker: 'Sara Valenzetti', desk: 'CISSACA, équipe di Valenza' };

async function enter_anew(page: Page, name: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await enter(page, name, path);
}

async function record_at_lu(page: Page): Promise<string> {
  const family_name = invented_name();
  await enter_anew(page, operator, '/app/contatti/nuovo');
  await page.getByRole('combobox', { name: 'Comune in cui vive la persona' }).fill('lu e cuccaro');
  await page.getByRole('option', { name: /^Lu e Cuccaro Monferrato/ }).click();
  await page.getByRole('radio', { name: 'Minori e famiglie' }).check();
  await page.getByRole('textbox', { name: 'Che cosa è stato raccontato' }).fill('Chiede chi può accompagnare i figli a scuola.');
  await page.getByRole('checkbox', { name: 'La persona dà il suo nome' }).check();
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Ada');
  await page.getByRole('textbox', { name: 'Cognome', exact: true }).fill(family_name);
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registrato' })).toBeVisible();
  return family_name;
}

async function expect_only_on(page: Page, family_name: string, right: typeof consortium, other: typeof consortium): Promise<void> {
  await expect(page.getByRole('main')).toContainText(right.desk);
  await enter_anew(page, right.worker, '/app/scrivania');
  await expect(page.getByRole('listitem').filter({ hasText: family_name })).toContainText(right.desk);
  await enter_anew(page, other.worker, '/app/scrivania');
  await expect(page.getByText('Si aggiorna da sola')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(family_name);
}

test('a need of Lu e Cuccaro Monferrato lies on the desk that was competent that day, before and after 1 July 2022 and today', async ({ page }) => {
  test.setTimeout(60_000);
  const calendar = page.getByRole('complementary', { name: 'Dimostrazione' });
  for (const { day, words, right, other } of [
    { day: '2022-06-30', words: '30 giugno 2022', right: health_authority, other: consortium },
    { day: '2022-07-01', words: '1º luglio 2022', right: consortium, other: health_authority },
  ]) {
    await enter_anew(page, administrator, '/app/calendario');
    await page.getByLabel('Porta il calendario a').fill(day);
    await page.getByRole('button', { name: 'Sposta', exact: true }).click();
    await expect(calendar).toContainText(`Qui oggi è il ${words}.`);
    await expect_only_on(page, await record_at_lu(page), right, other);
  }
  await enter_anew(page, administrator, '/app/calendario');
  await expect(page.getByRole('status').filter({ hasText: '1º luglio 2022' })).toBeVisible();
  await expect_accessible(page);
  await page.getByRole('button', { name: 'Torna al giorno vero' }).click();
  await expect(page.getByText('Per la dimostrazione oggi è il giorno vero:')).toBeVisible();
  await expect_only_on(page, await record_at_lu(page), consortium, health_authority);
});

test('a day that does not exist is refused beside its field, and the calendar stays', async ({ page }) => {
  await enter(page, administrator, '/app/calendario');
  await page.getByLabel('Porta il calendario a').fill('');
  await page.getByRole('button', { name: 'Sposta', exact: true }).click();
  await expect(page.getByText('Scegli un giorno tra il 2000 e il 2100.')).toBeVisible();
  await expect(page.getByText('Per la dimostrazione oggi è il giorno vero:')).toBeVisible();
  await expect_narrow(page);
});
