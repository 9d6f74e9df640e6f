// SPDX-License-Identifier: EUPL-1.2
import { language_names, languages } from '../i18n/languages';
import { choose_language, useLanguage, useText } from '../i18n/texts';

export function LanguageSwitch() {
  const t = useText('platform');
  const current = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={t('frame.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void choose_language(language)}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="visually-hidden">{language_names[language]}</span>
        </button>
      ))}
    </div>
  );
}
