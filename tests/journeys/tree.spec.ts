// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './journey';
import { colleague, enter, invented_name, operator, record, take, worker } from './people';

// The accessibility tree as a screen reader meets it: what is said, in which order, with which role.

test('the start page of an operator, as it is read out', async ({ page }) => {
  await enter(page, operator);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Buona giornata, Rosa" [level=1]
      - link /Registra un contatto|Riprendi il contatto/
      - region "Gli ultimi contatti":
        - heading "Gli ultimi contatti" [level=2]
        - paragraph:
          - link "Tutti i contatti"
      - region "È già seguita?":
        - heading "È già seguita?" [level=2]
        - paragraph:
          - link "Cerca una persona"
  `);
});

test('the contact form, as it is read out', async ({ page }) => {
  await enter(page, worker, '/app/contatti/nuovo');
  await expect(page.getByRole('radio', { name: 'Anziani' })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Registra un contatto' })).toMatchAriaSnapshot(`
    - form "Registra un contatto":
      - combobox "Comune in cui vive la persona"
      - group "Per quale bisogno":
        - radio "Minori e famiglie"
        - radio "Disabilità"
        - radio "Anziani"
        - radio "Adulti e fragilità sociale"
      - textbox "Che cosa è stato raccontato"
      - combobox "Come"
      - combobox "Chi parla"
      - group "Di chi si tratta":
        - checkbox "La persona dà il suo nome"
      - checkbox "È urgente"
      - checkbox "L’informativa è stata consegnata o letta"
      - button "Registra"
  `);
});

test('the desk, the case and its stub, as they are read out', async ({ page }) => {
  test.setTimeout(60_000);
  const family_name = invented_name();
  await enter(page, worker);
  await record(page, { family_name });
  await page.goto('/app/scrivania');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Scrivania" [level=1]
      - navigation "Che cosa mostrare":
        - list:
          - listitem:
            - link /Da prendere in carico/
          - listitem:
            - link "Presi in carico"
          - listitem:
            - link /I miei/
      - list:
        - listitem:
          - paragraph:
            - link
          - group: /Da prendere in carico entro/
          - button /Prendi in carico/
  `);
  await take(page, family_name);
  const path = new URL(page.url()).pathname;
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Caso" [level=1]
      - region "Il lavoro":
        - heading "Il lavoro" [level=2]
        - heading "Prossimo passo" [level=3]
        - paragraph:
          - button "Scrivi il lavoro"
      - region "Che cosa è stato raccontato":
        - blockquote: Chiede un aiuto per la spesa.
      - region "Chi ha fatto che cosa":
        - list:
          - listitem:
            - paragraph: /Ha preso in carico/
          - listitem:
            - paragraph: /Ha registrato il contatto/
      - region "Chi ha visto":
        - button "Mostra chi ha visto questa scheda"
      - button "Chiudi il caso"
      - region "Perché vedi questa scheda":
        - list:
          - listitem:
            - paragraph: /Lo segui tu/
  `);
  await page.getByRole('button', { name: 'Esci' }).click();
  await enter(page, colleague, path);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Una persona seguita" [level=1]
      - paragraph: "È seguita da:"
      - region "Che cosa puoi fare":
        - list:
          - listitem: /Chiama/
          - listitem:
            - link "Registra un contatto"
          - listitem: /Il resto della scheda/
      - region "Perché vedi questa scheda"
  `);
});
