// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';

/** The office's name of a role; a role this page has never heard of is shown by its code rather than hidden. */
export function useRoleName(): (role: string) => string {
  const t = useText('identity.roles');
  return (role) => t(`names.${role}`, { defaultValue: role });
}

/** What a person in that role comes here for, in one sentence. */
export function useRolePurpose(): (role: string) => string {
  const t = useText('identity.roles');
  return (role) => t(`purposes.${role}`, { defaultValue: '' });
}
