// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useText } from '@platform/i18n/texts';
import type { PersonSheet } from '../sheet/api';
import type { Household } from './api';
import { JoinForm } from './join_form';
import { Member } from './member';
import './household.scss';

function Picture({ sheet, household }: { sheet: PersonSheet; household: Household }) {
  const t = useText('people.household');
  const here = household.members.some((one) => one.self && !one.valid_to);
  const present = household.members.filter((one) => !one.valid_to);
  const past = household.members.filter((one) => one.valid_to);
  const name = t(`kinds.${household.kind}`);
  return (
    <div className={here ? 'household' : 'household household-past'}>
      <h3>{here ? name : t('was', { kind: name })}</h3>
      {present.length > 0 && (
        <ul className="household-members" aria-label={t('present', { count: present.length })}>
          {present.map((one) => <Member key={one.member_id} sheet={sheet} member={one} />)}
        </ul>
      )}
      {past.length > 0 && (
        <details open={!here}>
          <summary>{t('past', { count: past.length })}</summary>
          <ul className="household-members">{past.map((one) => <Member key={one.member_id} sheet={sheet} member={one} />)}</ul>
        </details>
      )}
    </div>
  );
}

/** Who lives with whom, since when: the registry's family and, where it differs, those who really live together. */
export function Households({ sheet }: { sheet: PersonSheet }) {
  const t = useText('people.household');
  const [adding, set_adding] = useState(false);
  const may = sheet.may.includes('person.household');
  return (
    <section aria-labelledby="household-title">
      <h2 id="household-title">{t('title')}</h2>
      {sheet.households.length === 0 && <p className="quiet">{t('none')}</p>}
      {sheet.households.map((one) => <Picture key={one.household_id} sheet={sheet} household={one} />)}
      {may && !adding && <p className="list-more"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_adding(true)}>{t('add')}</button></p>}
      {adding && <JoinForm sheet={sheet} on_done={() => set_adding(false)} />}
    </section>
  );
}
