// SPDX-License-Identifier: EUPL-1.2
import type { Browser, Page } from '@playwright/test';
import { expect, picture, test } from './journey';
import { another, enter, invented_name, officer, record, take } from './people';

// One after the other: a contact being written is a draft, and an account has one.
test.describe.configure({ mode: 'default' });

/** Prepares for Soncino, where the municipality decides. */
const preparer = 'Giulia Serianti';

/** Of somebody from Soncino: told, taken, and the file opened from the case. */
async function open_file(page: Page): Promise<void> {
  const family_name = invented_name();
  await record(page, { family_name, municipality: 'Soncino' });
  await take(page, family_name);
  await page.getByRole('combobox', { name: 'Che cosa si chiede' }).selectOption({ label: 'Assistenza domiciliare' });
  await page.getByRole('button', { name: 'Apri una pratica' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Assistenza domiciliare' })).toBeVisible();
}

async function prepare_and_propose(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Prepara la pratica' });
  await form.getByRole('textbox', { name: 'Che cosa si chiede' }).fill('Aiuto per lavarsi e vestirsi, tre mattine alla settimana.');
  await form.getByRole('textbox', { name: 'La situazione' }).fill('Vive sola, la figlia lavora lontano.');
  await form.getByRole('textbox', { name: 'La valutazione' }).fill('Con l’aiuto può restare a casa.');
  for (const check of await form.getByRole('group', { name: 'Che cosa serve' }).getByRole('combobox').all()) await check.selectOption({ label: 'C’è' });
  await form.getByRole('textbox', { name: 'Valore in euro' }).fill('novemila');
  await form.getByRole('button', { name: 'Salva' }).click();
  await expect(form.getByRole('textbox', { name: 'Numero di protocollo dell’attestazione' })).toHaveAccessibleDescription(/Scrivi il numero/);
  await form.getByRole('textbox', { name: 'Numero di protocollo dell’attestazione' }).fill('INPS-ISEE-PROVA-1');
  await form.getByLabel('Rilasciato il').fill('2026-01-15');
  await form.getByLabel('Valido fino al').fill('2099-12-31');
  await form.getByRole('textbox', { name: 'Valore in euro' }).fill('9.000');
  await form.getByRole('button', { name: 'Salva' }).click();
  const proposal = page.getByRole('form', { name: 'Proponi la pratica' });
  await proposal.getByRole('textbox', { name: /Quota di Comune di Soncino/ }).fill('120,50');
  await proposal.getByLabel('Quantità (ore)').fill('40');
  await proposal.getByLabel('Dal', { exact: true }).fill('2026-01-01');
  await proposal.getByLabel('Al', { exact: true }).fill('2027-05-31');
  await proposal.getByRole('button', { name: 'Proponi a Comune di Soncino' }).click();
  await expect(page.getByText('Adesso decide Comune di Soncino.')).toBeVisible();
}

async function as_officer(browser: Browser, path: string): Promise<Page> {
  const page = await another(browser, officer, '/app/pratiche');
  await expect(page.getByRole('heading', { name: 'Da decidere' })).toBeVisible();
  await page.goto(path);
  await expect(page.getByText('Vive sola, la figlia lavora lontano.')).toBeVisible();
  return page;
}

async function act(page: Page, choice: string, button: string): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('textbox', { name: 'Numero dell’atto' }).fill(`J${Date.now()}`);
  await page.getByRole('textbox', { name: 'Motivi' }).fill('Condizioni verificate.');
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** From the decision to the first hour, and the paper the person takes home. */
async function activate_and_give(page: Page): Promise<void> {
  const activation = page.getByRole('form', { name: 'Attiva l’intervento' });
  await activation.getByRole('button', { name: 'Attiva' }).click();
  await expect(activation.getByText('Scegli un ente.')).toBeVisible();
  await activation.getByRole('radio', { name: /fuori dalla rete/ }).check();
  await activation.getByRole('textbox', { name: 'Nome' }).fill('Associazione Il Cortile');
  await activation.getByRole('button', { name: 'Attiva' }).click();
  const given = page.getByRole('region', { name: 'Ciò che viene dato' });
  await given.getByRole('textbox', { name: 'Quanto (ore)' }).fill('1,5');
  await given.getByRole('button', { name: 'Scrivi', exact: true }).click();
  await expect(given.getByText('Dato: 1,5 ore. Resta: 38,5 ore.')).toBeVisible();
  const paper = await page.request.get((await page.getByRole('link', { name: /^Decisione/ }).getAttribute('href')) ?? '');
  expect(paper.headers()['content-type']).toBe('application/pdf');
}

test('what a team prepares, the municipality decides, and the team sees it', async ({ page, browser }) => {
  await enter(page, preparer);
  await open_file(page);
  await prepare_and_propose(page);
  const decides = await as_officer(browser, page.url());
  await act(decides, 'Concedo come proposto', 'Concedi');
  await expect(decides.getByRole('heading', { name: 'Concessa' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Concessa' })).toBeVisible();
  await activate_and_give(page);
  await page.getByRole('link', { name: 'Vai al caso' }).click();
  await expect(page.getByRole('region', { name: 'Chi ha fatto che cosa' })).toContainText('Ha deciso: concessa.');
  await decides.context().close();
});

test('a denial comes only after the notice of its reasons and what the person answers', async ({ page, browser }) => {
  await enter(page, preparer);
  await open_file(page);
  await prepare_and_propose(page);
  const decides = await as_officer(browser, page.url());
  await expect(decides.getByRole('radio', { name: 'Nego' })).toHaveCount(0);
  await decides.getByRole('radio', { name: /motivi contrari/ }).check();
  await decides.getByRole('textbox', { name: /I motivi/ }).fill('Il reddito supera la soglia.');
  await decides.getByRole('button', { name: 'Invia il preavviso' }).click();
  await expect(decides.getByText(/il termine è fermo/).first()).toBeVisible();
  await page.reload();
  await page.getByRole('textbox', { name: 'Che cosa ha risposto la persona' }).fill('Nessuna osservazione da aggiungere.');
  await page.getByRole('button', { name: 'Scrivi le osservazioni' }).click();
  await expect(page.getByText('Nessuna osservazione da aggiungere.')).toBeVisible();
  await decides.reload();
  await act(decides, 'Nego', 'Nega');
  await expect(decides.getByRole('heading', { name: 'Negata' })).toBeVisible();
  await decides.context().close();
});

test('equal files are granted by one act, and each is seen by who prepared it', async ({ page, browser }) => {
  test.setTimeout(60_000);
  const paths: string[] = [];
  await enter(page, preparer);
  for (let made = 0; made < 2; made += 1) {
    await open_file(page);
    await prepare_and_propose(page);
    paths.push(page.url());
  }
  const decides = await another(browser, officer, '/app/da-decidere');
  const group = decides.getByRole('region', { name: 'Assistenza domiciliare' });
  await group.getByRole('button', { name: /^Scegli le \d+ uguali/ }).click();
  const form = group.getByRole('form', { name: 'Concedi insieme' });
  await form.getByRole('button', { name: /^Concedi \d+ pratiche/ }).click();
  await expect(form.getByRole('textbox', { name: 'Numero dell’atto' })).toHaveAccessibleDescription(/Scrivi il numero/);
  await picture(decides, 'da-decidere');
  await form.getByRole('textbox', { name: 'Numero dell’atto' }).fill(`D${Date.now()}`);
  await form.getByRole('textbox', { name: 'Motivi, uguali per tutte' }).fill('Condizioni verificate dall’équipe.');
  await form.getByRole('button', { name: /^Concedi \d+ pratiche/ }).click();
  await expect(decides.getByRole('status').filter({ hasText: 'hai concesso' })).toBeVisible();
  await expect(group).toHaveCount(0);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Concessa' })).toBeVisible();
  }
  await decides.context().close();
});
