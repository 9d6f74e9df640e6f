// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './journey';
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
});
