// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './journey';
import { another, coordinator, enter, invented_name, record, take, worker } from './people';

test('two people who write the same line meet, and neither loses what they wrote', async ({ page, browser }) => {
  test.setTimeout(60_000);
  const family_name = invented_name();
  await enter(page, worker);
  await record(page, { family_name });
  await take(page, family_name);
  const case_path = new URL(page.url()).pathname;
  const second = await another(browser, coordinator, case_path);
  await second.getByRole('button', { name: 'Scrivi il lavoro' }).click();

  await page.getByRole('button', { name: 'Scrivi il lavoro' }).click();
  await page.getByRole('textbox', { name: 'Prossimo passo' }).fill('Visita a domicilio');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Il lavoro' })).toContainText('Visita a domicilio');

  await second.getByRole('textbox', { name: 'Prossimo passo' }).fill('Telefonata alla figlia');
  await second.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(second.getByRole('heading', { name: 'Qualcun altro ha salvato nel frattempo' })).toBeFocused();
  const field = second.getByRole('group', { name: 'Prossimo passo' });
  await expect(field).toContainText('Visita a domicilio');
  await expect(field).toContainText('Telefonata alla figlia');

  // Nothing is chosen for them.
  await second.getByRole('button', { name: 'Salva il risultato' }).click();
  await expect(field).toContainText('Scegli quale versione tenere');
  await field.getByRole('radio', { name: /Come l’ha salvata/ }).check();
  await field.getByRole('textbox', { name: /sarà salvato così/ }).fill('Visita a domicilio, dopo una telefonata alla figlia');
  await second.getByRole('button', { name: 'Salva il risultato' }).click();
  await expect(second.getByRole('region', { name: 'Il lavoro' })).toContainText('Visita a domicilio, dopo una telefonata alla figlia');
  await second.context().close();
});
