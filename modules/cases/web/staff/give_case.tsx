// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import type { Case } from '../record/api';
import { useLoads, useReassign } from './api';
import { AssignForm } from './assign_form';
import './staff.scss';

/** On the page of a case, for whoever shares out the work. */
export function GiveCase({ record }: { record: Case }) {
  const t = useText('cases.staff');
  const may = useMay()('load.read') && record.may.includes('case.assign') && record.state === 'open';
  const [asking, set_asking] = useState(false);
  const loads = useLoads(may && asking);
  const reassign = useReassign(record.case_id);
  if (!may) return null;
  if (!asking || !loads.data) return <p className="give-case"><button type="button" className="btn btn-outline-primary" onClick={() => set_asking(true)}>{t('give_other')}</button></p>;
  const load = loads.data.items.find(({ team_name }) => team_name === record.team_name);
  return (
    <AssignForm
      subject={t('this_case')}
      workers={load?.workers ?? []}
      current={record.worker?.account_id}
      reason="needed"
      sending={reassign.isPending}
      error={reassign.error}
      on_leave={() => set_asking(false)}
      on_give={(worker_id, reason) => reassign.mutate({ worker_id, instead_of: record.worker?.account_id, reason }, { onSuccess: () => set_asking(false) })}
    />
  );
}
