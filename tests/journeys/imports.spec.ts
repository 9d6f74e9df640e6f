// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import { expect, expect_accessible, expect_narrow, picture, test } from './journey';
import { administrator, enter, operator } from './people';

// Voghera lies beside the territory and belongs to none of its areas.
const columns = 'area,istat_code,valid_from,valid_to,source,certainty';
const joins = 'sa-valenza,018182,2025-01-01,2025-06-30,Delibera di prova,documented';

async function show(page: Page, ...lines: string[]): Promise<void> {
  await page.getByRole('textbox', { name: /Testo del file/ }).fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Mostra le differenze' }).click();
}

test('a file is refused by name where it overlaps or leaves a gap, shown, applied, and taken back', async ({ page }) => {
  await enter(page, administrator, '/app/importazioni');
  await page.getByRole('radio', { name: 'Appartenenze' }).check();
  await page.getByRole('button', { name: 'Mostra le differenze' }).click();
  await expect(page.getByText('Scegli un file o incolla il suo testo.')).toBeVisible();

  await show(page, columns, joins, 'sa-ovadese,018182,2025-06-01,,Delibera di prova,documented');
  await expect(page.getByRole('alert')).toContainText('Il file non può essere importato');
  await expect(page.getByText(/^Negli stessi giorni valgono Voghera \(018182\) in sa-valenza.*\(riga 2\) e Voghera \(018182\) in sa-ovadese.*\(riga 3\)/)).toBeVisible();
  await show(page, columns, joins, 'sa-ovadese,018182,2025-09-01,,Delibera di prova,documented');
  await expect(page.getByText(/^Tra Voghera .* nessuno copre dal 01\/07\/2025 al 31\/08\/2025\./)).toBeVisible();
  await expect_accessible(page);

  await show(page, columns, joins);
  const changes = page.getByRole('region', { name: 'Che cosa cambierebbe' });
  await expect(changes).toContainText('1 nuova');
  await expect(changes.getByRole('row', { name: /Voghera/ })).toContainText('dal 1º gennaio 2025 al 30 giugno 2025');
  await expect_accessible(page);
  await picture(page, 'importazione', page.getByRole('textbox', { name: /Testo del file/ }));
  await expect_narrow(page);
  await page.getByRole('button', { name: 'Applica le differenze' }).click();
  await expect(page.getByText('Le differenze sono state applicate')).toBeVisible();

  await show(page, `${columns},operation`, `${joins},withdraw`);
  await expect(changes).toContainText('1 ritirata');
  await page.getByRole('button', { name: 'Applica le differenze' }).click();
  await expect(page.getByText('Le differenze sono state applicate')).toBeVisible();
});

test('in English a refusal is English too, and still names what overlaps', async ({ page }) => {
  await enter(page, administrator, '/app/importazioni');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('textbox', { name: /Text of the file/ }).fill([columns, joins, 'sa-ovadese,018182,2025-06-01,,Delibera di prova,documented'].join('\n'));
  await page.getByRole('button', { name: 'Show the differences' }).click();
  await expect(page.getByText(/^Valid on the same days are Voghera \(018182\) in sa-valenza, from .*\(line 2\) and Voghera \(018182\) in sa-ovadese.*\(line 3\)/)).toBeVisible();
});

test('the page of imports is closed to who does not administer', async ({ page }) => {
  await enter(page, operator, '/app/importazioni');
  await expect(page.getByRole('alert')).toContainText('Questo non puoi vederlo');
});
