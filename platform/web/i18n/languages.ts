// SPDX-License-Identifier: EUPL-1.2

export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, as a person looking for it would read it. */
export const language_names: Record<Language, string> = { it: 'Italiano', en: 'English' };

const cookie = 'raccordo_language';

/** Italian unless the person chose otherwise: a cookie, so that the server's documents may follow the choice too. */
export function chosen_language(): Language {
  const value = new RegExp(`(?:^|; )${cookie}=(\\w+)`).exec(document.cookie)?.[1];
  return languages.find((language) => language === value) ?? 'it';
}

export function remember_language(language: Language): void {
  document.cookie = `${cookie}=${language}; path=/; max-age=31536000; SameSite=Lax`;
}
