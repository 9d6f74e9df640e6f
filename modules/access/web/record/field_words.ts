// SPDX-License-Identifier: EUPL-1.2
import type { FieldError } from 'react-hook-form';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { FieldName } from './contact_form';

/** What is wrong with a field, in words. The server speaks Italian; in English the form says what it expects. */
export function useFieldWords(): (name: FieldName, error: FieldError | undefined) => string | undefined {
  const t = useText('access.record');
  const language = useLanguage();
  return (name, error) => {
    if (!error) return undefined;
    if (error.type === 'server' && language === 'it' && error.message) return error.message;
    const field = name.replace('person.', '');
    return t(`wrong.${field}`);
  };
}
