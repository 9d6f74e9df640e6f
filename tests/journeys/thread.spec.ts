// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './journey';
import { another, colleague, enter, invented_name, operator, protector, stranger, worker } from './people';

const secret = 'Vive sola al secondo piano e non esce da due settimane.';

test('a need told at Cassinelle, by keyboard alone, lives through the whole network', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const family_name = invented_name();
  const person = new RegExp(family_name);
  const at_work = await another(browser, worker, '/app/scrivania');
  await expect(at_work.getByText('Si aggiorna da sola')).toBeVisible();

  // Recorded: the keys that are not text are counted.
  await enter(page, operator);
  await page.getByRole('link', { name: /Registra un contatto/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Registra un contatto' })).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Anziani' })).toBeVisible();
  let keys = 0;
  const press = async (key: string) => {
    keys += key.split('+').length;
    await page.keyboard.press(key);
  };
  await press('Tab');
  for (const letter of 'casinelle') await press(letter); // with a letter missing, as in a hurry
  await expect(page.getByRole('option', { name: /^Cassinelle/ })).toBeVisible();
  await press('Enter');
  await press('Tab');
  await press('3');
  await expect(page.getByRole('radio', { name: 'Anziani' })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Dove andrà' })).toContainText('Titolare del trattamento');
  await press('Tab');
  await page.keyboard.type(secret);
  for (let tab = 0; tab < 4; tab += 1) await press('Tab');
  await press('Space');
  await press('Tab');
  await page.keyboard.type('Ada');
  await press('Tab');
  await page.keyboard.type(family_name);
  await press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Registrato' })).toBeFocused();
  expect(keys, 'keystrokes besides text').toBeLessThanOrEqual(30);
  await expect(page.getByText(/Da prendere in carico entro/)).toBeVisible();

  // The receipt is a document, not a page of ours.
  const receipt = await page.getByRole('link', { name: /Ricevuta per la persona/ }).getAttribute('href');
  const document = await page.request.get(receipt ?? '');
  expect(document.headers()['content-type']).toContain('application/pdf');

  // On the competent team's desk it is there by itself, and one key takes it.
  const item = at_work.getByRole('listitem').filter({ hasText: person });
  await expect(item).toContainText('Appena arrivato');
  await item.getByRole('link', { name: person }).focus();
  await at_work.keyboard.press('p');
  await expect(at_work.getByRole('heading', { level: 1, name: 'Caso' })).toBeFocused();
  await expect(at_work.getByText(secret)).toBeVisible();
  await expect(at_work.getByRole('region', { name: 'Chi ha fatto che cosa' })).toContainText('Ha preso in carico');
  await expect(at_work.getByRole('region', { name: 'Perché vedi questa scheda' })).toContainText('Lo segui tu.');
  const case_path = new URL(at_work.url()).pathname;

  // The door that wrote it down sees what became of it.
  await page.goto('/app/');
  await expect(page.getByRole('listitem').filter({ hasText: person })).toContainText(/Preso in carico da .+ dopo 1 minuto/);

  // A colleague of another body finds that she is followed and by whom, and no more.
  const elsewhere = await another(browser, colleague, '/app/cerca');
  await elsewhere.getByRole('searchbox', { name: 'Nome e cognome' }).fill(family_name);
  await elsewhere.keyboard.press('Enter');
  await elsewhere.getByRole('link', { name: /^Seguita da/ }).click();
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Una persona seguita' })).toBeVisible();
  await expect(elsewhere.getByText('È seguita da:')).toBeVisible();
  await expect(elsewhere.getByRole('main')).not.toContainText(secret);
  await expect(elsewhere.getByRole('main')).not.toContainText(family_name);

  // She asks to work on it, is let in, and sees the need from then on.
  await elsewhere.getByRole('textbox', { name: 'Perché' }).fill('La seguivamo noi fino a maggio.');
  await elsewhere.getByRole('button', { name: 'Chiedi', exact: true }).click();
  await expect(elsewhere.getByText('In attesa di risposta')).toBeVisible();
  await at_work.reload();
  await at_work.getByRole('button', { name: 'Accogli', exact: true }).click();
  await expect(at_work.getByRole('region', { name: 'Chi ci lavora' })).toContainText(colleague);
  await elsewhere.reload();
  await expect(elsewhere.getByText(secret)).toBeVisible();

  // Outside the territory there is nothing.
  const outside = await another(browser, stranger, case_path);
  await expect(outside.getByRole('alert')).toContainText('Non lo troviamo');
  await outside.goto('/app/cerca');
  await outside.getByRole('searchbox', { name: 'Nome e cognome' }).fill(family_name);
  await outside.keyboard.press('Enter');
  await expect(outside.getByText('Nessuno con questo nome nel tuo territorio')).toBeVisible();

  // And whoever protects the data sees who looked.
  const watching = await another(browser, protector, `/app/letture/${case_path.split('/').pop()}`);
  await expect(watching.getByRole('listitem').filter({ hasText: worker }).first()).toContainText('ha aperto la scheda');
  await expect(watching.getByRole('listitem').filter({ hasText: colleague }).first()).toContainText('ha aperto la scheda');
  await expect(watching.getByRole('listitem').filter({ hasText: colleague }).last()).toContainText('ha visto che esiste e a chi è affidata');
  await expect(watching.getByRole('listitem').filter({ hasText: colleague }).last()).toContainText('Ha visto soltanto che la persona è seguita');
  await expect(watching.getByRole('main')).not.toContainText(family_name);
  for (const one of [at_work, elsewhere, outside, watching]) await one.context().close();
});
