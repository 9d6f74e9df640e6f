// SPDX-License-Identifier: EUPL-1.2
import { expect, type Browser, type Page } from '@playwright/test';

// The demonstration's people the journeys are about, by the name their door shows. Cassinelle belongs to the area of Ovada.
export const operator = 'Rosa Sedranelli';
export const worker = 'Marta Oviglianti';
export const coordinator = 'Paolo Trebbianotti';
export const colleague = 'Sara Valenzetti';
export const stranger = 'Bianca Ombronelli';
export const officer = 'Elisa Soncinetti';
export const director = 'Carla Tanarelli';
export const protector = 'Ugo Scriviani';
export const administrator = 'Irene Lemmelli';
export const association = 'Nadia Bormidelli';

/** Through the demonstration's door, on the page asked for. */
export async function enter(page: Page, name: string, path = '/app/'): Promise<void> {
  await page.goto(`/app/accedi?next=${encodeURIComponent(path.replace(/^\/app/, ''))}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('button', { name: 'Esci' })).toBeVisible();
}

/** The same in a browser of its own. */
export async function another(browser: Browser, name: string, path = '/app/', server = process.env.RACCORDO_URL): Promise<Page> {
  const context = await browser.newContext({ baseURL: server, locale: 'it-IT', timezoneId: 'Europe/Rome', viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await enter(page, name, path);
  return page;
}

const consonants = 'bcdfglmnprstvz';
const vowels = 'aeiou';
const one_of = (letters: string) => letters.charAt(Math.floor(Math.random() * letters.length));

/** A family name that can be read aloud and that no other journey uses, so that journeys may run side by side and twice. */
export function invented_name(): string {
  return `Zur${Array.from({ length: 4 }, () => one_of(consonants) + one_of(vowels)).join('')}`;
}

interface Told {
  family_name: string;
  need?: string;
  municipality?: string;
  urgent?: boolean;
}

/** Records a contact, as quickly as a test may. */
export async function record(page: Page, { family_name, need = 'Chiede un aiuto per la spesa.', municipality = 'Cassinelle', urgent = false }: Told): Promise<void> {
  await page.goto('/app/contatti/nuovo');
  await page.getByRole('combobox', { name: 'Comune in cui vive la persona' }).fill(municipality);
  await page.getByRole('option', { name: new RegExp(`^${municipality}`) }).click();
  await page.getByRole('radio', { name: 'Anziani' }).check();
  await page.getByRole('textbox', { name: 'Che cosa è stato raccontato' }).fill(need);
  if (urgent) await page.getByRole('checkbox', { name: 'È urgente' }).check();
  await page.getByRole('checkbox', { name: 'La persona dà il suo nome' }).check();
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Ada');
  await page.getByRole('textbox', { name: 'Cognome', exact: true }).fill(family_name);
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registrato' })).toBeVisible();
}

/** Takes the newest contact of that name, from its page. */
export async function take(page: Page, family_name: string): Promise<void> {
  await page.goto('/app/contatti');
  await page.getByRole('link', { name: new RegExp(family_name) }).click();
  await page.getByRole('button', { name: 'Prendi in carico' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Caso' })).toBeVisible();
}
