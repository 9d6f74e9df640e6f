// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';

/** The office's words for the codes of a contact. */
export function useContactWords() {
  const t = useText('access.contacts');
  return {
    channel: (code: string) => t(`channels.${code}`, { defaultValue: code }),
    interlocutor: (code: string) => t(`interlocutors.${code}`, { defaultValue: code }),
  };
}
