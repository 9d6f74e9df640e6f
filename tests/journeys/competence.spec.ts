// SPDX-License-Identifier: EUPL-1.2
import { expect, picture, test } from './journey';

const question = (date: string, municipality = '006193') => `/chi-e-competente?municipality=${municipality}&function=minors&date=${date}`;

test('from the home, with the keyboard alone, a citizen learns who is in charge', async ({ page }) => {
  await page.goto('/');
  const municipality = page.getByRole('combobox', { name: 'Comune' });
  await municipality.focus();
  await page.keyboard.type('lu e cuccaro');
  await expect(page.getByRole('option', { name: /Lu e Cuccaro Monferrato/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(municipality).toHaveValue('Lu e Cuccaro Monferrato');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Per quale bisogno' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Chi è competente?' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Risposta', exact: true })).toContainText('a Lu e Cuccaro Monferrato, decide');
});

test('an arrow or Enter pressed before the proposals are there never takes one of fewer letters', async ({ page }) => {
  let answer_now = () => {};
  const until_then = new Promise<void>((done) => (answer_now = done));
  await page.route(/municipalities\?q=cassinelle/, async (route) => {
    await until_then;
    await route.continue();
  });
  await page.goto('/');
  const municipality = page.getByRole('combobox', { name: 'Comune' });
  await municipality.fill('cassine');
  await expect(page.getByRole('option').first()).toHaveText(/^Cassine[^l]/);
  await municipality.pressSequentially('lle');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(municipality).toHaveValue('cassinelle');
  answer_now();
  await expect(municipality).toHaveValue('Cassinelle');
});

test('the answer for Lu e Cuccaro Monferrato changes between 30 June and 1 July 2022', async ({ page }) => {
  await page.goto(question('2022-06-30'));
  const answer = page.getByRole('region', { name: 'Risposta', exact: true });
  await expect(answer).toContainText('Il 30 giugno 2022');
  await expect(answer.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Decide', exact: true }) })).toContainText(/ASL AL|Azienda Sanitaria Locale AL/);
  await page.getByLabel('In quale giorno').fill('2022-07-01');
  await expect(answer).toContainText('Il 1º luglio 2022');
  await expect(answer.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Decide', exact: true }) })).toContainText(/C\.I\.S\.S\.A\.C\.A\.|Consorzio Intercomunale dei Servizi Socio Assistenziali dei Comuni dell'Alessandrino/);
  await expect(answer).toContainText('Fonte secondaria');
  await expect(page).toHaveURL(/date=2022-07-01/);
});

test('a period of the timeline moves the date, and going back returns to the day before', async ({ page }) => {
  await page.goto(question('2022-06-30'));
  await page.getByRole('button', { name: /dal 1º gennaio 2024, in corso/ }).click();
  await expect(page).toHaveURL(/date=2024-01-01/);
  await expect(page.getByRole('region', { name: 'Risposta', exact: true })).toContainText('Il 1º gennaio 2024');
  await picture(page, 'cittadino', page.getByRole('heading', { level: 1 }));
  await page.goBack();
  await expect(page.getByLabel('In quale giorno')).toHaveValue('2022-06-30');
});

test('an answer names the acts it follows from, with their source', async ({ page }) => {
  await page.goto(question('2022-06-30'));
  const acts = page.getByRole('region', { name: 'Da quali atti discende' });
  await expect(acts).toContainText('primo semestre 2022');
  await expect(acts).toContainText('Fonte');
});

test('a municipality is chosen from the list beside the map', async ({ page }) => {
  await page.goto(question('2022-06-30'));
  await page.getByText(/Elenco dei \d+ comuni della mappa/).click();
  await page.getByRole('link', { name: 'Cassinelle', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Risposta', exact: true })).toContainText('a Cassinelle, decide');
});

test('the map turns to another territory', async ({ page }) => {
  await page.goto('/chi-e-competente');
  await page.getByRole('button', { name: 'Ambito di Crema' }).click();
  await expect(page.getByRole('region', { name: 'Comune per comune' })).toContainText('Ogni comune decide per sé');
});

test('a suppressed municipality leads to the one that came after', async ({ page }) => {
  await page.goto('/chi-e-competente');
  await page.getByRole('combobox', { name: 'Comune' }).fill('cuccaro');
  await page.getByRole('option', { name: /soppresso nel 2019/ }).click();
  const answer = page.getByRole('region', { name: 'Risposta', exact: true });
  await answer.getByRole('link', { name: 'Lu e Cuccaro Monferrato' }).click();
  await expect(answer).toContainText('a Lu e Cuccaro Monferrato, decide');
});

test('asking without a municipality says what is missing', async ({ page }) => {
  await page.goto('/chi-e-competente');
  await page.getByRole('button', { name: 'Trova chi è competente' }).click();
  await expect(page.getByText('Scrivi il nome di un comune e sceglilo dall’elenco.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Comune' })).toHaveAttribute('aria-invalid', 'true');
});

test('a name that no municipality has is told apart from a slow answer', async ({ page }) => {
  await page.goto('/chi-e-competente');
  await page.getByRole('combobox', { name: 'Comune' }).fill('zzzzqqq');
  await expect(page.getByText('Nessun comune con questo nome.')).toBeVisible();
});
