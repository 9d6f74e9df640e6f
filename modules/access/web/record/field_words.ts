// SPDX-License-Identifier: EUPL-1.2
import type { FieldError } from 'react-hook-form';
import { useText } from '@platform/i18n/texts';
import type { FieldName } from './contact_form';

/** What is wrong with a field, in words: those of the server, where it has looked. */
export function useFieldWords(): (name: FieldName, error: FieldError | undefined) => string | undefined {
  const t = useText('access.record');
  return (name, error) => {
    if (!error) return undefined;
    if (error.type === 'server' && error.message) return error.message;
    const field = name.replace(/^(person|report)\./, '');
    return t(`wrong.${field}`);
  };
}
