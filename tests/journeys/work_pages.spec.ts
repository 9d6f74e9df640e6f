// SPDX-License-Identifier: EUPL-1.2
import { expect, expect_accessible, expect_narrow, test } from './journey';
import { administrator, association, colleague, coordinator, director, enter, invented_name, officer, operator, protector, record, take, worker } from './people';

const pages = [
  { who: operator, path: '/app/', heading: 'Buona giornata, Rosa', ready: 'Gli ultimi contatti' },
  { who: worker, path: '/app/', heading: 'Buona giornata, Marta', ready: 'Sulla scrivania' },
  { who: coordinator, path: '/app/', heading: 'Buona giornata, Paolo', ready: 'Chi ha quanto da fare' },
  { who: officer, path: '/app/', heading: 'Buona giornata, Elisa', ready: 'Come va' },
  { who: officer, path: '/app/da-decidere', heading: 'Da decidere' },
  { who: officer, path: '/app/pratiche', heading: 'Pratiche' },
  { who: officer, path: '/app/bilancio', heading: 'Righe di bilancio' },
  { who: worker, path: '/app/interventi', heading: 'Interventi' },
  { who: association, path: '/app/', heading: 'Buona giornata, Nadia' },
  { who: director, path: '/app/', heading: 'Buona giornata, Carla', ready: 'Come va' },
  { who: protector, path: '/app/', heading: 'Buona giornata, Ugo', ready: 'Ultime letture' },
  { who: administrator, path: '/app/', heading: 'Buona giornata, Irene', ready: 'Che cosa curi' },
  { who: operator, path: '/app/contatti/nuovo', heading: 'Registra un contatto', ready: 'Dove andrà' },
  { who: operator, path: '/app/contatti', heading: 'Contatti' },
  { who: worker, path: '/app/scrivania', heading: 'Scrivania' },
  { who: worker, path: '/app/avvisi', heading: 'Avvisi' },
  { who: operator, path: '/app/invii', heading: 'Invii' },
  { who: worker, path: '/app/servizi', heading: 'Servizi vicino a te' },
  { who: worker, path: '/app/casi', heading: 'Casi' },
  { who: coordinator, path: '/app/assegnazioni', heading: 'Assegnazioni', ready: 'Passaggio di tutto un carico' },
  { who: worker, path: '/app/cerca', heading: 'Cerca una persona', ready: 'Fuori dal tuo territorio' },
  { who: director, path: '/app/andamento', heading: 'Andamento', ready: 'Che cosa conta ciascun numero' },
  { who: protector, path: '/app/letture', heading: 'Chi ha letto' },
  { who: worker, path: '/app/casi/00000000-0000-7000-8000-000000000000', heading: 'Caso' },
];

for (const who of new Set(pages.map((page) => page.who))) {
  test(`the pages of ${who} are accessible and fit 320 pixels`, async ({ page }) => {
    test.setTimeout(60_000);
    await enter(page, who);
    for (const { path, heading, ready } of pages.filter((one) => one.who === who)) {
      await page.setViewportSize({ width: 1280, height: 860 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      if (ready) await expect(page.getByRole('heading', { name: ready })).toBeVisible();
      await expect(page.getByText('Un momento, stiamo caricando…')).toHaveCount(0);
      await expect_accessible(page);
      await expect_narrow(page);
    }
  });
}

test('the pages of a thread are accessible and fit 320 pixels', async ({ page }) => {
  test.setTimeout(60_000);
  const family_name = invented_name();
  await enter(page, worker);
  await record(page, { family_name });
  await expect_accessible(page);
  await page.getByRole('link', { name: 'Apri il contatto' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contatto' })).toBeVisible();
  await page.getByRole('button', { name: 'Mostra chi ha visto questa scheda' }).click();
  await expect(page.getByRole('heading', { name: 'A chi è arrivato, e perché' })).toBeVisible();
  await expect_accessible(page);
  await expect_narrow(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  await take(page, family_name);
  const path = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Mostra chi ha visto questa scheda' }).click();
  await expect_accessible(page);
  await page.getByRole('button', { name: 'Scrivi il lavoro' }).click();
  await expect_accessible(page);
  await expect_narrow(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole('button', { name: 'Esci' }).click();
  await enter(page, colleague, path);
  await expect(page.getByRole('heading', { level: 1, name: 'Una persona seguita' })).toBeVisible();
  await expect_accessible(page);
  await expect_narrow(page);
});

test('the application speaks English from the first page to the last', async ({ page }) => {
  await enter(page, coordinator);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Good day, Paolo' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Desk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeFocused();
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Look for a person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Look for a person' })).toBeFocused();
});
