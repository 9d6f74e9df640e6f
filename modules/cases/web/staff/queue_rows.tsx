// SPDX-License-Identifier: EUPL-1.2
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { ItemRow } from '@desk/items/item_row';
import type { Item } from '@desk/items/api';
import { CaseRow } from '../record/case_row';
import { useAssignContact, useReassign, type UnattendedCase, type Worker } from './api';
import { AssignForm } from './assign_form';

/** One key opens the form, but only while the focus is in that row: elsewhere letters are letters (WCAG 2.1.4). */
function Giving({ subject, children, form }: { subject: string; children: ReactNode; form: (leave: () => void) => ReactNode }) {
  const t = useText('cases.staff');
  const [asking, set_asking] = useState(false);
  const on_key = (event: KeyboardEvent<HTMLDivElement>) => {
    if (asking || event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== 'a') return;
    event.preventDefault();
    set_asking(true);
  };
  return (
    // The key is heard from the link and the button inside, which have the focus; the row itself takes none.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="queue-row" onKeyDown={on_key}>
      {children}
      {asking ? form(() => set_asking(false)) : (
        <button type="button" className="btn btn-primary btn-sm" aria-keyshortcuts="A" onClick={() => set_asking(true)}>
          {t('assign')}<span className="visually-hidden">: {subject}</span>
        </button>
      )}
    </div>
  );
}

export function WaitingRow({ item, workers }: { item: Item; workers: Worker[] }) {
  const person = useText('people.person');
  const [idempotency_key] = useState(() => crypto.randomUUID());
  const assign = useAssignContact(item.subject_id, idempotency_key);
  const subject = item.headline || person('anonymous');
  return (
    <Giving
      subject={subject}
      form={(leave) => (
        <AssignForm subject={subject} workers={workers} reason="welcome" sending={assign.isPending} error={assign.error} on_leave={leave}
          on_give={(worker_id, reason) => assign.mutate({ worker_id, ...(reason === '' ? {} : { reason }) })} />
      )}
    >
      <ul className="rows-alone"><ItemRow item={item} brief plain /></ul>
    </Giving>
  );
}

export function UnattendedRow({ one, workers }: { one: UnattendedCase; workers: Worker[] }) {
  const t = useText('cases.staff');
  const person = useText('people.person');
  const reassign = useReassign(one.row.case_id);
  const subject = one.row.person_name ?? person('anonymous');
  return (
    <Giving
      subject={subject}
      form={(leave) => (
        <AssignForm subject={subject} workers={workers} current={one.worker_id} reason="needed" sending={reassign.isPending} error={reassign.error} on_leave={leave}
          on_give={(worker_id, reason) => reassign.mutate({ worker_id, instead_of: one.worker_id, reason })} />
      )}
    >
      <ul className="rows-alone"><CaseRow row={one.row} /></ul>
      <p className="queue-why"><Icon name="warning_circle" size="xs" /> {t(`why.${one.why}`, { name: one.row.worker_name })}</p>
    </Giving>
  );
}
