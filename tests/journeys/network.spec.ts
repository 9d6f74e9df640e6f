// SPDX-License-Identifier: EUPL-1.2
import type { Locator, Page } from '@playwright/test';
import { expect, picture, test } from './journey';
import { another, association, coordinator, enter, invented_name, protector, worker } from './people';

// One need of the Ovada area from the door to the end, each step by the person who does it in the real network, each in a browser of
// their own. The pictures of the guide are taken on the way (GUIDE_PICTURES).

/** At the door of Ovada; of no other journey, because who writes a contact has a draft. */
const door = 'Lino Gamondelli';
/** Of the consortium that decides there. */
const decider = 'Adele Ormettini';
const hospital = 'Luca Dorvetti';

interface Told {
  need: string;
  function_name: string;
  family_name: string;
  given_name: string;
}

async function tell(page: Page, { need, function_name, family_name, given_name }: Told, reported?: () => Promise<void>): Promise<void> {
  await page.goto('/app/contatti/nuovo');
  await page.getByRole('combobox', { name: 'Comune in cui vive la persona' }).fill('cassinelle');
  await page.getByRole('option', { name: /^Cassinelle/ }).click();
  await page.getByRole('radio', { name: function_name }).check();
  await page.getByRole('textbox', { name: 'Che cosa è stato raccontato' }).fill(need);
  await reported?.();
  await page.getByRole('checkbox', { name: reported ? 'Si sa chi è la persona' : 'La persona dà il suo nome' }).check();
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill(given_name);
  await page.getByRole('textbox', { name: 'Cognome', exact: true }).fill(family_name);
}

async function open_file(page: Page, type: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Che cosa si chiede' }).selectOption({ label: type });
  await page.getByRole('button', { name: 'Apri una pratica' }).click();
  await expect(page.getByRole('heading', { level: 1, name: type })).toBeVisible();
}

async function prepare(page: Page, texts: { asked: string; situation: string; evaluation: string; isee?: string }): Promise<void> {
  const form = page.getByRole('form', { name: 'Prepara la pratica' });
  await form.getByRole('textbox', { name: 'Che cosa si chiede' }).fill(texts.asked);
  await form.getByRole('textbox', { name: 'La situazione' }).fill(texts.situation);
  await form.getByRole('textbox', { name: 'La valutazione' }).fill(texts.evaluation);
  for (const check of await form.getByRole('group', { name: 'Che cosa serve' }).getByRole('combobox').all()) await check.selectOption({ label: 'C’è' });
  if (texts.isee) {
    await form.getByRole('textbox', { name: 'Numero di protocollo dell’attestazione' }).fill(texts.isee);
    await form.getByLabel('Rilasciato il').fill('2026-01-15');
    await form.getByLabel('Valido fino al').fill('2099-12-31');
    await form.getByRole('textbox', { name: 'Valore in euro' }).fill('14.000');
  }
  await form.getByRole('button', { name: 'Salva' }).click();
}

async function propose(page: Page, euro: string, hours?: string): Promise<void> {
  const proposal = page.getByRole('form', { name: 'Proponi la pratica' });
  await proposal.getByRole('textbox', { name: /Quota di Consorzio/ }).fill(euro);
  if (hours) await proposal.getByLabel('Quantità (ore)').fill(hours);
  await proposal.getByLabel('Dal', { exact: true }).fill('2026-01-01');
  await proposal.getByLabel('Al', { exact: true }).fill('2027-12-31');
  await proposal.getByRole('button', { name: /^Proponi a/ }).click();
  await expect(page.getByText(/Adesso decide Consorzio/)).toBeVisible();
}

/** A few letters shorten the list. */
async function choose_body(form: Locator, name: string): Promise<void> {
  await form.getByRole('searchbox', { name: 'Cerca l’ente' }).fill(name);
  const found = form.getByRole('option', { name: new RegExp(name, 'i') }).first();
  await form.getByRole('combobox').selectOption(await found.getAttribute('value'));
}

async function act(page: Page, reasons: string, button: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Numero dell’atto' }).fill(`R${Date.now()}`);
  await page.getByRole('textbox', { name: 'Motivi' }).fill(reasons);
  await page.getByRole('button', { name: button, exact: true }).click();
}

test('a need told in the Ovada area is assigned, prepared, granted, given by an association and closed, by five people', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const family_name = invented_name();
  const person = `Leo ${family_name}`;

  // At the door: what was told, and to whom it goes.
  await enter(page, door);
  await tell(page, { given_name: 'Leo', family_name, function_name: 'Minori e famiglie', need: 'Mio figlio ha smesso di andare a scuola e sta sempre chiuso in camera.' });
  await picture(page, 'operatore-di-accesso', page.getByRole('heading', { level: 1 }));
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registrato' })).toBeVisible();

  // The coordinator gives it to whoever has room.
  const coordinates = await another(browser, coordinator);
  await coordinates.getByRole('link', { name: /^Avvisi: \d+ nuov/ }).click();
  await expect(coordinates.getByRole('listitem').filter({ hasText: family_name })).toBeVisible();
  await coordinates.goto('/app/assegnazioni');
  const assign = coordinates.getByRole('button', { name: new RegExp(`^Assegna.*${person}`) });
  await assign.click();
  const giving = coordinates.getByRole('form', { name: `Assegna: ${person}` });
  const chosen = await giving.getByRole('option', { name: new RegExp(worker) }).getAttribute('value');
  await giving.getByRole('combobox', { name: 'A chi' }).selectOption(chosen);
  await giving.getByRole('textbox', { name: /Perché/ }).fill('Conosce la scuola di Cassinelle.');
  await picture(coordinates, 'coordinatore');
  await giving.getByRole('button', { name: 'Assegna ora' }).click();
  await expect(assign).toBeHidden();

  // The social worker finds it among her own, works, and prepares.
  const works = await another(browser, worker, '/app/casi');
  await works.getByRole('main').getByRole('link', { name: new RegExp(family_name) }).first().click();
  await expect(works.getByRole('heading', { level: 1, name: 'Caso' })).toBeVisible();
  await expect(works.getByText('Conosce la scuola di Cassinelle.')).toBeVisible();
  const case_path = new URL(works.url()).pathname;
  await picture(works, 'assistente-sociale');
  await open_file(works, "Sostegno educativo sul territorio o a casa");
  const file_path = new URL(works.url()).pathname;
  await prepare(works, { asked: 'Un educatore a casa, due pomeriggi alla settimana.', situation: 'Vive con la madre, che lavora su turni.', evaluation: 'Con un adulto di riferimento può riprendere la scuola.' });
  await propose(works, '1.800', '90');

  // Another person, of the body that decides, reads it all on one page.
  const decides = await another(browser, decider, '/app/pratiche');
  await decides.getByRole('link', { name: new RegExp(family_name) }).first().click();
  await expect(decides.getByText('Vive con la madre, che lavora su turni.')).toBeVisible();
  await decides.getByRole('radio', { name: 'Concedo come proposto' }).check();
  await picture(decides, 'responsabile');
  await act(decides, 'Condizioni verificate dall’équipe.', 'Concedi');
  await expect(decides.getByRole('heading', { name: 'Concessa' })).toBeVisible();

  // The team hears of it, and says who gives it.
  await works.goto('/app/avvisi');
  const told = (what: string) => works.getByRole('listitem').filter({ hasText: family_name }).filter({ hasText: what });
  await expect(told('Questo caso è stato affidato a te')).toBeVisible();
  await told('La pratica è stata decisa').getByRole('link', { name: new RegExp(family_name) }).click();
  const activation = works.getByRole('form', { name: 'Attiva l’intervento' });
  await choose_body(activation, 'me.dea');
  await activation.getByRole('button', { name: 'Attiva' }).click();
  await expect(works.getByRole('region', { name: 'Ciò che viene dato' })).toBeVisible();

  // The association sees for whom and how much, and nothing of the file.
  const gives = await another(browser, association, '/app/interventi');
  await gives.getByRole('main').getByRole('link', { name: new RegExp(family_name) }).click();
  const given = gives.getByRole('form', { name: 'Scrivi che cosa è stato dato' });
  await given.getByRole('textbox', { name: 'Quanto (ore)' }).fill('2');
  await picture(gives, 'terzo-settore');
  await given.getByRole('button', { name: 'Scrivi', exact: true }).click();
  await expect(gives.getByText('Dato: 2 ore. Resta: 88 ore.')).toBeVisible();
  await expect(gives.getByRole('main')).not.toContainText('lavora su turni');
  expect((await gives.request.get(`/api/v1/files/${file_path.split('/').pop() ?? ''}`)).status()).toBe(403);

  // It ends with an outcome, and the door knows what became of what it was told.
  await works.reload();
  await expect(works.getByText('Dato: 2 ore. Resta: 88 ore.')).toBeVisible();
  await works.getByRole('button', { name: 'Chiudi l’intervento' }).click();
  const closing = works.getByRole('form', { name: 'Chiudi l’intervento' });
  await closing.getByRole('combobox', { name: 'Come è finito' }).selectOption({ index: 1 });
  await closing.getByRole('textbox', { name: 'Con qualche parola' }).fill('È tornato a scuola.');
  await closing.getByRole('button', { name: 'Chiudi', exact: true }).click();
  await expect(works.getByText('È tornato a scuola.')).toBeVisible();
  await works.goto(case_path);
  await expect(works.getByRole('region', { name: 'Chi ha fatto che cosa' })).toContainText('Ha scritto che cosa è stato dato.');
  await page.goto('/app/contatti');
  await expect(page.getByRole('listitem').filter({ hasText: family_name })).toContainText(/Preso in carico da/);
  for (const one of [coordinates, works, decides, gives]) await one.context().close();
});

test('what a ward reports is asked, answered, and lawfully denied, by five people; nobody learns who reported', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const family_name = invented_name();
  const reporter = 'Caposala Zenobi';

  // The ward reports somebody who has not asked.
  await enter(page, hospital);
  await tell(page, { given_name: 'Ugo', family_name, function_name: 'Adulti e fragilità sociale', need: 'Dimesso dal reparto, in casa non ha riscaldamento.' }, async () => {
    await page.getByRole('checkbox', { name: 'È una segnalazione di terzi' }).check();
    await page.getByRole('combobox', { name: 'Chi segnala' }).selectOption({ label: 'Un reparto, un medico o un servizio sanitario' });
    await page.getByRole('textbox', { name: 'Nome e cognome di chi segnala' }).fill(reporter);
    await page.getByRole('checkbox', { name: 'Chiede di non essere nominato alla persona' }).check();
  });
  await picture(page, 'professionista-sanitario');
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Ricevuta per chi segnala (PDF)' })).toBeVisible();

  // The team finds it on the desk as what it is, and asks who reported only when it needs to know.
  const works = await another(browser, worker, '/app/scrivania');
  const item = works.getByRole('listitem').filter({ hasText: family_name });
  await expect(item).toContainText('Segnalazione di terzi');
  await picture(works, 'scrivania');
  await item.getByRole('link', { name: new RegExp(family_name) }).click();
  await expect(works.getByRole('heading', { level: 1, name: 'Contatto' })).toBeVisible();
  await expect(works.getByRole('main')).not.toContainText(reporter);
  await works.getByRole('button', { name: 'Mostra chi ha segnalato' }).click();
  await expect(works.getByText(reporter)).toBeVisible();
  await works.getByRole('button', { name: 'Prendi in carico' }).click();
  await expect(works.getByRole('heading', { level: 1, name: 'Caso' })).toBeVisible();
  const case_id = new URL(works.url()).pathname.split('/').pop() ?? '';
  await open_file(works, 'Contributo a integrazione del reddito');
  const file_path = new URL(works.url()).pathname;
  await prepare(works, { asked: 'Un contributo per le bollette.', situation: 'Vive solo, ha finito i risparmi.', evaluation: 'Il bisogno c’è.', isee: 'INPS-ISEE-PROVA-2' });
  await works.getByRole('button', { name: 'Chiedi un parere' }).click();
  const asking = works.getByRole('form', { name: 'Chiedi un parere' });
  await choose_body(asking, 'Azienda Sanitaria Locale AL');
  await asking.getByRole('textbox', { name: 'La domanda' }).fill('Riceve già un contributo sanitario?');
  await asking.getByRole('button', { name: 'Chiedi', exact: true }).click();

  // A third party answers what is asked, and sees nothing else.
  await page.goto('/app/scrivania');
  await page.getByRole('listitem').filter({ hasText: 'Parere da dare' }).getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'Il parere' }).fill('Sì, dal mese scorso.');
  await picture(page, 'parere');
  await page.getByRole('button', { name: 'Invia il parere' }).click();
  await expect(page.getByText('Sì, dal mese scorso.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('bollette');

  await works.reload();
  await expect(works.getByText('Sì, dal mese scorso.')).toBeVisible();
  await propose(works, '600');

  // No denial without the notice of its reasons and what the person answers.
  const decides = await another(browser, decider, file_path);
  await expect(decides.getByRole('radio', { name: 'Nego' })).toHaveCount(0);
  await decides.getByRole('radio', { name: /motivi contrari/ }).check();
  await decides.getByRole('textbox', { name: /I motivi/ }).fill('Riceve già un contributo per lo stesso bisogno.');
  await decides.getByRole('button', { name: 'Invia il preavviso' }).click();
  await expect(decides.getByText(/il termine è fermo/).first()).toBeVisible();
  await works.reload();
  await works.getByRole('textbox', { name: 'Che cosa ha risposto la persona' }).fill('Dice che il contributo è finito.');
  await works.getByRole('button', { name: 'Scrivi le osservazioni' }).click();
  await decides.reload();
  await expect(decides.getByText('Dice che il contributo è finito.')).toBeVisible();
  await decides.getByRole('radio', { name: 'Nego' }).check();
  await picture(decides, 'diniego', decides.getByText('Riceve già un contributo per lo stesso bisogno.'));
  await act(decides, 'Il contributo risulta ancora pagato: le osservazioni non lo superano.', 'Nega');
  await expect(decides.getByRole('heading', { name: 'Negata' })).toBeVisible();
  await expect(decides.getByRole('main')).not.toContainText(reporter);
  for (const paper of await decides.getByRole('link', { name: /^(Decisione|Preavviso)/ }).all()) {
    expect((await decides.request.get((await paper.getAttribute('href')) ?? '')).headers()['content-type']).toBe('application/pdf');
  }

  // The coordinator sees the case go on; whoever protects the data sees each who looked, and not whom they looked at.
  const coordinates = await another(browser, coordinator, `/app/casi/${case_id}`);
  await expect(coordinates.getByRole('region', { name: 'Chi ha fatto che cosa' })).toContainText('Ha deciso: negata.');
  const watches = await another(browser, protector, `/app/letture/${case_id}`);
  await expect(watches.getByRole('listitem').filter({ hasText: coordinator }).first()).toContainText('ha aperto la scheda');
  await expect(watches.getByRole('main')).not.toContainText(family_name);
  await picture(watches, 'protezione-dei-dati');
  for (const one of [works, decides, coordinates, watches]) await one.context().close();
});
