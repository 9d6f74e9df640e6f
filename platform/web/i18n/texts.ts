// SPDX-License-Identifier: EUPL-1.2
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { elided } from '../dates/dates';
import { chosen_language, remember_language, type Language } from './languages';

/** The it.json or en.json files of one entry, by their path, as Vite's glob gives them. */
export type TextFiles = Record<string, object>;
export type TextLoaders = Record<Language, () => Promise<{ default: TextFiles }>>;

/** Those of the document, and those that came with a page. */
const groups: { loaders: TextLoaders; loaded: Set<Language> }[] = [];

/** ../../modules/territory/web/competence/it.json → territory.competence; the check of texts names them the same way. */
function namespace_of(path: string): string {
  const folder = path.replace(/^(\.*\/)+/, '').replace(/\/?(it|en)\.json$/, '');
  const rooted = folder.startsWith('modules/') || folder.startsWith('platform') ? folder : `app/${folder}`;
  return rooted.replace(/^modules\//, '').replace(/(^|\/)web(?=\/|$)/, '').replaceAll('/', '.').replace(/\.$/, '');
}

async function load(language: Language): Promise<void> {
  const missing = groups.filter(({ loaded }) => !loaded.has(language));
  await Promise.all(missing.map(async ({ loaders, loaded }) => {
    const files = (await loaders[language]()).default;
    for (const [path, texts] of Object.entries(files)) i18next.addResourceBundle(language, namespace_of(path), texts);
    loaded.add(language);
  }));
}

/** The texts of a page that most visitors never open: they travel with it and not with the document. */
export async function more_texts(loaders: TextLoaders): Promise<void> {
  groups.push({ loaders, loaded: new Set() });
  await load(chosen_language());
}

export async function start_texts(from: TextLoaders): Promise<void> {
  groups.push({ loaders: from, loaded: new Set() });
  const language = chosen_language();
  // What a date is put into was written without knowing its day.
  const elision = { type: 'postProcessor', name: 'elision', process: elided } as const;
  await i18next.use(initReactI18next).use(elision).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    postProcess: 'elision',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** A choice of the person's own, and the only one that is remembered. */
export async function choose_language(language: Language): Promise<void> {
  await speak(language);
  remember_language(language);
}

/** The texts of one slice: `const t = useText('territory.competence')`. */
export function useText(namespace: string): TFunction {
  return useTranslation(namespace).t;
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'it';
}
