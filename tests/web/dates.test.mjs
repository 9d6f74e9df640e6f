// SPDX-License-Identifier: EUPL-1.2
// Dates inside Italian sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elided, format_period } from '../../platform/web/dates/dates.ts';

test('the article loses its vowel before the eighth and the eleventh, and before no other day', () => {
  assert.equal(elided('Prossimo passo entro il 11 dicembre 2026'), 'Prossimo passo entro l’11 dicembre 2026');
  assert.equal(elided('dal 8 marzo 2024 al 11 aprile 2024, come risultavano il 8 maggio 2024, 11:08'), 'dall’8 marzo 2024 all’11 aprile 2024, come risultavano l’8 maggio 2024, 11:08');
  for (const text of ['entro il 18 dicembre 2026', 'entro il 1º novembre 2026', 'il 11 di ogni mese', 'nel 2011']) assert.equal(elided(text), text);
});

test('a period is said with what is known of it', () => {
  const period = (valid_from, valid_to, from_precision = 'day') => format_period({ valid_from, valid_to, from_precision }, 'it');
  assert.equal(period('2022-07-11', '2023-12-08'), 'dall’11 luglio 2022 all’8 dicembre 2023');
  assert.equal(period('2022-07-01'), 'dal 1º luglio 2022, in corso');
  assert.equal(period('2022-01-01', '2022-06-30', 'month'), 'da gennaio 2022 al 30 giugno 2022');
  assert.equal(period('2021-01-01', '2021-12-31', 'year'), 'dal 2021 al 31 dicembre 2021');
  assert.equal(period(null, '2019-01-31', 'unknown'), 'fino al 31 gennaio 2019 (inizio non noto)');
});
