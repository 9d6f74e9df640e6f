// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type Notices = Schema<'Notices'>;
export type Notice = Schema<'Notice'>;

export type News = Schema<'News'>;
export type NoticesMail = Schema<'NoticesMail'>;
export type MailChoice = Schema<'MailChoice'>;

const each_minute = 60_000;

/** Its key begins with "desk": whatever changes there is asked for again at once, and otherwise once a minute. */
export const useNotices = (enabled = true) =>
  useQuery({ queryKey: ['desk', 'notices'], queryFn: ({ signal }) => get<Notices>('/notices', undefined, signal), enabled, refetchInterval: each_minute });

export function useLook() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (as_of: string) => send<undefined>('POST', '/notices/look', { as_of }), onSuccess: () => void client.invalidateQueries({ queryKey: ['desk', 'notices'] }) });
}

const mail_key = ['notices', 'mail'];

export const useNoticesMail = () => useQuery({ queryKey: mail_key, queryFn: ({ signal }) => get<NoticesMail>('/notices/mail', undefined, signal) });

export function useChooseMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: MailChoice) => send<NoticesMail>('PUT', '/notices/mail', { choice }),
    onSuccess: (mail) => client.setQueryData(mail_key, mail),
  });
}
