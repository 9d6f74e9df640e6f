// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Answer } from '@platform/states/states';
import { useDraft, type Draft } from '../drafts/use_draft';
import { empty_form, form_of, is_blank } from './contact_form';
import { RecordForm } from './record_form';
import './record.scss';

/** Begins from the draft that was found, or from nothing; discarding begins again. */
function Start({ draft }: { draft: Draft | null }) {
  const [{ initial, found }, begin] = useState(() => {
    const restored = form_of(draft);
    return is_blank(restored) ? { initial: empty_form(), found: undefined } : { initial: restored, found: draft?.saved_at };
  });
  return <RecordForm key={initial.idempotency_key} initial={initial} found={found} on_discarded={() => begin({ initial: empty_form(), found: undefined })} />;
}

export function RecordPage() {
  const t = useText('access.record');
  const draft = useDraft('contact');
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[{ to: '/contatti', label: t('contacts') }]}>
      <Answer query={draft}>{(data) => <Start draft={data} />}</Answer>
    </Page>
  );
}
