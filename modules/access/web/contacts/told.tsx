// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { ContactContent } from './api';
import { useContactWords } from './words';

/** The need, in the words of who told it. */
export function Told({ content }: { content: ContactContent }) {
  const t = useText('access.contacts');
  const words = useContactWords();
  return (
    <section aria-labelledby="told-title">
      <h2 id="told-title">{t('told')}</h2>
      <blockquote className="told">{content.need}</blockquote>
      <p className="row-detail">{words.interlocutor(content.interlocutor)} · {words.channel(content.channel)}</p>
    </section>
  );
}
