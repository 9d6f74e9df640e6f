// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { SlotOutlet } from '@platform/slots/slots';
import { Answer } from '@platform/states/states';
import { Readers } from '@identity/traces/readers';
import { WhySeen } from '@identity/traces/why';
import { Households } from '../household/households';
import { PersonName } from '../person/person_name';
import { at, usePerson, type PersonSheet } from './api';
import { CorrectForm } from './correct_form';
import { SheetHistory } from './history';
import { Known } from './known';
import { Records } from './records';
import { sheet_parts } from './sheet_slots';
import './sheet.scss';

/** For who may only find the person: that services know them, and which. */
function Stub({ sheet }: { sheet: PersonSheet }) {
  const t = useText('people.sheet');
  const language = useLanguage();
  return (
    <div className="sheet">
      <div>
        <div className="person-stub">
          <Icon name="locked" size="lg" />
          <div>
            <p className="row-title">{t('stub')}</p>
            <p>{t('stub_why')}</p>
            {sheet.birth_date && <p className="quiet">{t('born', { date: format_date(sheet.birth_date, language) })}</p>}
          </div>
        </div>
        <Records records={sheet.records} />
      </div>
      <div><WhySeen why={sheet.why} /></div>
    </div>
  );
}

function Sheet({ sheet }: { sheet: PersonSheet }) {
  const t = useText('people.sheet');
  const merge = useText('people.merge');
  const [correcting, set_correcting] = useState(false);
  return (
    <div className="sheet">
      <div>
        {sheet.known && (correcting ? <CorrectForm sheet={sheet} known={sheet.known} on_done={() => set_correcting(false)} /> : <Known known={sheet.known} />)}
        {!correcting && sheet.known && sheet.may.includes('person.correct') && (
          <p className="list-more"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set_correcting(true)}>{t('correct')}</button></p>
        )}
        {sheet.may.includes('person.household') && <Households sheet={sheet} />}
        <SlotOutlet slot={sheet_parts} props={{ sheet }} />
        <Records records={sheet.records} />
        {sheet.known && <SheetHistory sheet={sheet} />}
        {sheet.may.includes('person.readers') && <Readers path={`${at(sheet.person_id)}/readings`} />}
      </div>
      <div>
        <WhySeen why={sheet.why} />
        {sheet.may.includes('person.merge') && <p className="list-more"><Link to={`/persone/${sheet.person_id}/unisci`}>{merge('link')}</Link></p>}
      </div>
    </div>
  );
}

export function PersonPage() {
  const t = useText('people.sheet');
  const { person_id = '' } = useParams();
  const query = usePerson(person_id);
  return (
    <Page title={t('title')} lead={query.data && <PersonName anonymous={false} person={query.data} />} crumbs={[]}>
      <Answer query={query}>{(sheet) => (sheet.stub ? <Stub sheet={sheet} /> : <Sheet sheet={sheet} />)}</Answer>
    </Page>
  );
}
