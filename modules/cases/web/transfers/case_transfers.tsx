// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import type { Case } from '../record/api';
import { useTransferAct, useTransfers, type Transfer } from './api';
import { ProposeForm } from './propose_form';
import { TransferState } from './transfer_state';
import './transfers.scss';

function Proposed({ transfer, may }: { transfer: Transfer; may: boolean }) {
  const t = useText('cases.transfers');
  const language = useLanguage();
  const withdraw = useTransferAct(transfer.transfer_id, 'withdrawal');
  return (
    <li>
      <p className="tags"><TransferState state={transfer.state} /></p>
      <p className="row-title">{transfer.from_team_name} → {transfer.to_team_name}</p>
      <p className="row-detail">{t('proposed', { name: transfer.proposed_by, when: format_instant(transfer.proposed_at, language) })}</p>
      {transfer.answered_by && transfer.answered_at && transfer.state !== 'withdrawn' && <p className="row-detail">{t('answered', { name: transfer.answered_by, when: format_instant(transfer.answered_at, language) })}{transfer.words && <> «{transfer.words}»</>}</p>}
      {withdraw.isError && <Failure problem={problem_of(withdraw.error)} />}
      {may && transfer.state === 'waiting' && <button type="button" className="btn btn-outline-primary btn-sm" disabled={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{t('withdraw')}</button>}
    </li>
  );
}

/** To whom the case was offered and what they said; and the way to offer it. */
export function CaseTransfers({ record }: { record: Case }) {
  const t = useText('cases.transfers');
  const { data } = useTransfers(record.case_id);
  const [asking, set_asking] = useState(false);
  const may = record.may.includes('case.transfer') && record.state === 'open';
  if (!data) return null;
  const waiting = data.items.some(({ state }) => state === 'waiting');
  if (data.items.length === 0 && !may) return null;
  return (
    <div className="case-transfers">
      {data.items.length > 0 && (
        <section aria-labelledby="transfers-title">
          <h2 id="transfers-title">{t('title')}</h2>
          <ol className="rows">{data.items.map((one) => <Proposed key={one.transfer_id} transfer={one} may={may} />)}</ol>
        </section>
      )}
      {may && !waiting && (asking ? <ProposeForm record={record} on_done={() => set_asking(false)} /> : (
        <button type="button" className="btn btn-outline-primary" onClick={() => set_asking(true)}>{t('propose')}</button>
      ))}
    </div>
  );
}
