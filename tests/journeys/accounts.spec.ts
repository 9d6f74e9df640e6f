// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect, expect_accessible, expect_narrow, picture, test } from './journey';
import { administrator, enter, invented_name } from './people';

const consortium = 'Consorzio Intercomunale Servizi Sociali Alessandria-Valenza';
const first_password = 'quattro gatti sul tetto';

/** A new account by the administrator's hand; leaves her on its sheet. */
async function create_account(page: Page): Promise<{ username: string; name: string }> {
  const family_name = invented_name();
  const account = { username: `ada.${family_name.toLowerCase()}`, name: `Ada ${family_name}` };
  await enter(page, administrator, '/app/account/nuovo');
  await page.getByRole('textbox', { name: 'Nome e cognome' }).fill(account.name);
  await page.getByRole('textbox', { name: 'Nome utente' }).fill(account.username);
  await page.getByRole('button', { name: 'Crea l’account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: account.name })).toBeFocused();
  return account;
}

/** The link as it is shown, once, to be handed over. */
async function make_link(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Crea il collegamento' }).click();
  return page.getByRole('textbox', { name: 'Collegamento personale' }).inputValue();
}

/** The person's own browser, opened on the link. */
async function follow(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome', baseURL: process.env.RACCORDO_URL });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Scegli la password' })).toBeVisible();
  return page;
}

async function choose_password(page: Page, password: string): Promise<void> {
  await page.getByLabel('Nuova password', { exact: true }).fill(password);
  await page.getByLabel('Ripeti la nuova password').fill(password);
  await page.getByRole('button', { name: 'Salva la password' }).click();
}

async function come_in(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/app/accedi');
  await page.getByRole('textbox', { name: 'Nome utente' }).fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
}

/** What an authenticator application computes (RFC 6238), written here a second time so that it is not asked of the product itself. */
function code_of(secret: string, at = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(' ', '')].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(step).digest();
  const from = mac[19]! & 15;
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Who may read what people told cannot go on with the password alone; afterwards, a code of the paper lets them in without telephone. */
async function set_up_telephone(person: Page, username: string): Promise<void> {
  await expect(person.getByRole('heading', { name: 'Proteggi il tuo accesso con il telefono' })).toBeFocused();
  await expect(person.getByRole('img', { name: 'Disegno da inquadrare con l’applicazione di autenticazione' })).toBeVisible();
  await expect_accessible(person);
  await picture(person, 'secondo-fattore');
  await expect_narrow(person);
  await person.setViewportSize({ width: 1280, height: 860 });
  const secret = await person.locator('code').innerText();
  await person.getByLabel('Codice di sei cifre').fill('000000');
  await person.getByRole('button', { name: 'Conferma' }).click();
  await expect(person.getByText('Il codice non è giusto')).toBeVisible();
  await person.getByLabel('Codice di sei cifre').fill(code_of(secret));
  await person.getByRole('button', { name: 'Conferma' }).click();
  const paper = person.getByRole('list', { name: 'Dieci codici da mettere su carta' }).getByRole('listitem');
  await expect(paper).toHaveCount(10);
  const one = await paper.nth(2).innerText();
  await person.getByRole('button', { name: 'Entra nel lavoro' }).click();
  await expect(person.getByText('Prima mettili al sicuro')).toBeVisible();
  await expect_accessible(person);
  await person.getByRole('checkbox', { name: 'Li ho messi al sicuro' }).check();
  await person.getByRole('button', { name: 'Entra nel lavoro' }).click();
  await person.getByRole('button', { name: 'Esci' }).click();
  await come_in_with_paper(person, username, one);
}

async function come_in_with_paper(person: Page, username: string, code: string): Promise<void> {
  await come_in(person, username, first_password);
  await expect(person.getByRole('heading', { name: /^Ancora un passo/ })).toBeFocused();
  await expect_accessible(person);
  await person.getByRole('button', { name: 'Non ho il telefono: uso un codice di recupero' }).click();
  await person.getByLabel('Codice di recupero').fill(code.toUpperCase());
  await person.getByRole('button', { name: 'Entra nel lavoro' }).click();
  await expect(person.getByRole('button', { name: 'Esci' })).toBeVisible();
}

async function grant(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Concedi un incarico' }).click();
  const form = page.getByRole('form', { name: 'Concedi un incarico' });
  await form.getByRole('combobox', { name: 'Ruolo' }).selectOption('Assistente sociale');
  await form.getByRole('button', { name: 'Concedi', exact: true }).click();
  await expect(form.getByText('Scegli l’ente.')).toBeVisible();
  await form.getByRole('searchbox', { name: 'Cerca l’ente' }).fill('alessandria-valenza');
  await form.getByRole('combobox', { name: 'Ente per cui lavora' }).selectOption(consortium);
  await form.getByRole('combobox', { name: 'Équipe' }).selectOption('CISSACA, équipe di Valenza');
  await form.getByRole('combobox', { name: 'Per quale bisogno' }).selectOption('Minori e famiglie');
  await form.getByRole('checkbox', { name: /Dipende da un altro ente/ }).check();
  await form.getByRole('searchbox', { name: 'Cerca l’ente' }).last().fill('comune di valenza');
  await form.getByRole('combobox', { name: 'Ente da cui dipende' }).selectOption('Comune di Valenza');
  await form.getByLabel('Dal', { exact: true }).fill('2020-01-01');
  await form.getByLabel(/^Al/).fill('2099-12-31');
  await expect_accessible(page);
  await form.getByRole('button', { name: 'Concedi', exact: true }).click();
}

test('an invited person chooses a password by the link, comes in, and changes it later', async ({ page, browser }) => {
  test.setTimeout(60_000);
  const { username, name } = await create_account(page);
  await expect(page.getByText('Nessun incarico', { exact: true })).toBeVisible();
  await expect_accessible(page);
  const person = await follow(browser, await make_link(page));
  await person.getByRole('button', { name: 'Salva la password' }).click();
  await expect(person.getByText('Servono almeno 12 caratteri.')).toBeVisible();
  await expect_accessible(person);
  await choose_password(person, first_password);
  await person.getByRole('link', { name: 'Vai all’accesso' }).click();
  await come_in(person, username, first_password);
  await expect(person.getByText('Oggi non hai incarichi in corso')).toBeVisible();

  await person.goto('/app/incarichi');
  await person.getByRole('link', { name: 'Cambia la mia password' }).click();
  await expect(person.getByRole('heading', { level: 1, name: 'La mia password' })).toBeFocused();
  await person.getByLabel('Password attuale').fill('non è questa qui');
  await person.getByLabel('Nuova password', { exact: true }).fill('cinque gatti sul tetto');
  await person.getByLabel('Ripeti la nuova password').fill('cinque gatti sul tetto');
  await person.getByRole('button', { name: 'Cambia la password' }).click();
  await expect(person.getByText('Non è la tua password attuale.')).toBeVisible();
  await expect_accessible(person);
  await person.getByLabel('Password attuale').fill(first_password);
  await person.getByRole('button', { name: 'Cambia la password' }).click();
  await expect(person.getByText('La password è cambiata')).toBeVisible();
  await person.getByRole('button', { name: 'Esci' }).click();
  await come_in(person, username, 'cinque gatti sul tetto');
  await expect(person.getByRole('heading', { level: 1, name: `Buona giornata, ${name.split(' ')[0]}` })).toBeVisible();
  await person.context().close();
});

test('a forgotten password is replaced by a new link, which works once and closes the sessions', async ({ page, browser }) => {
  test.setTimeout(60_000);
  const { username } = await create_account(page);
  const link = await make_link(page);
  const person = await follow(browser, link);
  await choose_password(person, first_password);
  await person.getByRole('link', { name: 'Vai all’accesso' }).click();
  await come_in(person, username, first_password);
  await expect(person.getByRole('button', { name: 'Esci' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nuova password' })).toBeVisible();
  const elsewhere = await follow(browser, await make_link(page));
  await choose_password(elsewhere, 'sei gatti sul tetto e un cane');
  await expect(elsewhere.getByText(`Ora puoi entrare: il tuo nome utente è ${username}`)).toBeVisible();
  await person.goto('/app/incarichi');
  await expect(person.getByRole('heading', { level: 1, name: 'Accedi' })).toBeVisible();
  await come_in(elsewhere, username, 'sei gatti sul tetto e un cane');
  await expect(elsewhere.getByRole('button', { name: 'Esci' })).toBeVisible();

  await person.goto('about:blank');
  await person.goto(link);
  await choose_password(person, 'sette gatti sul tetto');
  await expect(person.getByRole('alert')).toContainText(/Così adesso non si può.*Questo collegamento è già stato usato/);
  for (const one of [person, elsewhere]) await one.context().close();
});

test('a mandate is granted for a need, a team and a time, and withdrawn while its holder is at work', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const { username } = await create_account(page);
  await grant(page);
  const mandate = page.getByRole('list', { name: 'Incarichi' }).getByRole('listitem');
  await expect(mandate).toContainText(`${consortium} · CISSACA, équipe di Valenza`);
  await expect(mandate).toContainText('Solo per: Minori e famiglie');
  await expect(mandate).toContainText('Dipendente di Comune di Valenza');
  await expect(mandate).toContainText('dal 1º gennaio 2020 al 31 dicembre 2099');
  await picture(page, 'amministratore', page.getByRole('banner'));

  const person = await follow(browser, await make_link(page));
  await choose_password(person, first_password);
  await person.getByRole('link', { name: 'Vai all’accesso' }).click();
  await come_in(person, username, first_password);
  await set_up_telephone(person, username);
  await person.getByRole('navigation', { name: 'Navigazione principale' }).getByRole('link', { name: 'Scrivania' }).click();
  await expect(person.getByRole('heading', { level: 1, name: 'Scrivania' })).toBeVisible();

  await page.getByRole('button', { name: /^Chiudi l’incarico/ }).click();
  await expect_accessible(page);
  await expect_narrow(page);
  await page.getByRole('button', { name: 'Ritira subito' }).click();
  await expect(mandate).toContainText('Concluso');
  await page.reload();
  await page.getByRole('button', { name: 'Azzera il secondo fattore' }).click();
  await expect_accessible(page);
  await page.getByRole('button', { name: 'Lascia com’è' }).click();
  await person.reload();
  await expect(person.getByRole('alert')).toContainText('Questo non puoi vederlo');
  await person.context().close();
});
