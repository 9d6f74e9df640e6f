// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './journey';
import { another, enter, invented_name, record, worker } from './people';

/** Of another body of the territory, and of no other journey: who writes a contact has a draft. */
const sender = 'Dario Asselini';
const service = 'Assistenza domiciliare dell’Ovadese';

test('a person is sent from the door of a village to a service that has no room, and both sides and the directory know', async ({ page, browser }) => {
  test.setTimeout(90_000);
  const family_name = invented_name();
  await enter(page, sender);
  await record(page, { family_name, need: 'Non riesce più a lavarsi da sola.' });
  await page.getByRole('link', { name: 'Trova un servizio vicino' }).click();
  await expect(page.getByRole('combobox', { name: 'Comune in cui abiti' })).toHaveValue('Cassinelle');
  // The list moves when it is answered: a click on its way would miss.
  const answered = page.waitForResponse(/\/offers\?.*q=lavarsi/);
  await page.getByRole('searchbox', { name: 'Di che cosa c’è bisogno?' }).fill('lavarsi');
  await answered;
  const offer = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: service }) });
  await offer.getByRole('button', { name: 'Invia la persona' }).click();
  await offer.getByRole('textbox', { name: 'Che cosa serve sapere a chi riceve' }).fill('Vive sola, serve aiuto per il bagno.');
  await expect(offer.getByRole('checkbox', { name: /Condividi anche nome/ })).toBeChecked();
  await offer.getByRole('button', { name: 'Invia', exact: true }).click();
  await expect(offer.getByText('Inviato: la risposta comparirà sul contatto')).toBeVisible();

  // The receiver has it on the desk, reads what was shared, and says why not.
  const there = await another(browser, worker, '/app/invii');
  await there.getByRole('link', { name: service }).first().click();
  await expect(there.getByText('Vive sola, serve aiuto per il bagno.')).toBeVisible();
  await expect(there.getByText(`Ada ${family_name}`)).toBeVisible();
  await there.getByRole('combobox', { name: 'Risposta' }).selectOption({ label: 'Non accettiamo: Non c’è posto' });
  await there.getByRole('textbox', { name: /Parole per chi ha inviato/ }).fill('Prima di luglio no.');
  await there.getByRole('button', { name: 'Invia la risposta' }).click();
  await expect(there.getByText('Rifiutato')).toBeVisible();

  // The sender is told, reads it on the contact, and has it back on the desk until the person has another answer.
  await page.goto('/app/avvisi');
  await expect(page.getByRole('listitem').filter({ hasText: 'L’invio non è stato accolto' }).getByRole('link', { name: new RegExp(family_name) })).toBeVisible();
  await page.goto('/app/scrivania');
  const back = page.getByRole('listitem').filter({ hasText: 'Invio tornato senza un sì' }).filter({ hasText: family_name });
  await back.getByRole('link', { name: new RegExp(family_name) }).click();
  await expect(page.getByText('Prima di luglio no.')).toBeVisible();
  await page.getByRole('button', { name: 'Ho provveduto' }).click();
  await expect(page.getByRole('button', { name: 'Ho provveduto' })).toBeHidden();

  // Everyone sees that there is no room.
  await page.goto('/servizi?q=lavarsi&municipality=006044');
  await expect(page.getByRole('listitem').filter({ hasText: service })).toContainText('Al completo');
});
