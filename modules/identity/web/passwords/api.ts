// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export const shortest_password = 12;

export function useChoosePassword(token: string) {
  return useMutation({ mutationFn: (password: string) => send<Schema<'PasswordChosen'>>('POST', '/passwords', { token, password }) });
}

export function useChangePassword() {
  return useMutation({ mutationFn: (change: Schema<'PasswordChange'>) => send<void>('PUT', '/password', change) });
}
