// SPDX-License-Identifier: EUPL-1.2
import { expect, expect_accessible, expect_narrow, test } from './journey';
import { coordinator, enter, invented_name, record } from './people';

test('who writes a person down learns what does not agree, and who of that name is known already', async ({ page }) => {
  test.setTimeout(60_000);
  const family_name = invented_name();
  await enter(page, coordinator);
  await record(page, { family_name });

  await page.goto('/app/contatti/nuovo');
  await page.getByRole('checkbox', { name: 'La persona dà il suo nome' }).check();
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Ada');
  // Two letters swapped, as in a hurry.
  const slip = family_name.slice(0, 6) + family_name.charAt(7) + family_name.charAt(6) + family_name.slice(8);
  await page.getByRole('textbox', { name: 'Cognome', exact: true }).fill(slip);
  const known = page.getByRole('region', { name: 'Forse la rete la conosce già' });
  await expect(known).toContainText(family_name);

  const tax_code = page.getByRole('textbox', { name: /^Codice fiscale/ });
  await tax_code.fill('rssmra80a01 h501u');
  await expect(page.getByText('Il codice non torna con: cognome, nome.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Sul documento è scritto proprio così' }).check();
  await tax_code.fill('RSSMRA80A01H501V');
  await expect(page.getByText('Il codice ha un errore di scrittura')).toBeVisible();

  // It is the same person: no second sheet, and what was typed wrong does not stand in the way.
  await known.getByRole('button', { name: new RegExp(family_name) }).press('Enter');
  await expect(page.getByRole('group', { name: 'Persona scelta' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Comune in cui vive la persona' }).fill('cassinelle');
  await page.getByRole('option', { name: /^Cassinelle/ }).click();
  await page.getByRole('radio', { name: 'Anziani' }).check();
  await page.getByRole('textbox', { name: 'Che cosa è stato raccontato' }).fill('Torna a chiedere la spesa.');
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registrato' })).toBeVisible();

  await page.goto('/app/contatti');
  await page.getByRole('link', { name: new RegExp(family_name) }).first().click();
  await page.getByRole('link', { name: 'Scheda della persona' }).click();
  await expect(page.getByRole('link', { name: 'Apri il contatto' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Correggi la scheda' }).click();
  await page.getByRole('textbox', { name: 'Residenza' }).fill('Via Roma 1, Cassinelle');
  await page.getByRole('textbox', { name: 'Perché lo correggi' }).fill('Dalla carta d’identità.');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByText('Via Roma 1, Cassinelle')).toBeVisible();
  await page.getByRole('button', { name: 'Mostra 1 correzione' }).click();
  await expect(page.getByText('Dalla carta d’identità.')).toBeVisible();
  await expect_accessible(page);
  await expect_narrow(page);
});
