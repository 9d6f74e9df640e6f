// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { WhySeen } from '@identity/traces/why';
import { useFunctionName } from '@territory/competence/api';
import { AskToJoin } from '../team/ask_to_join';
import type { Case } from './api';

/** For a colleague of another body: that somebody follows the person, and who; and what can be done with that. */
export function Stub({ record }: { record: Case }) {
  const t = useText('cases.record');
  const function_name = useFunctionName();
  return (
    <div className="sheet">
      <div>
        <div className="stub">
          <Icon name="locked" size="lg" />
          <div>
            <p className="stub-words">{t(`stub.${record.state}`)}</p>
            <p className="stub-name">{record.team_name}</p>
            <p>{record.in_charge_name}</p>
            <p className="quiet">{function_name(record.function)} · {record.municipality_name}</p>
          </div>
        </div>
        <section aria-labelledby="stub-next">
          <h2 id="stub-next">{t('stub.next')}</h2>
          <ul className="stub-ways">
            <li>{t('stub.call', { team: record.team_name })}</li>
            <li>{t('stub.record')} <Link to="/contatti/nuovo">{t('stub.record_link')}</Link></li>
            <li>{t('stub.not_more')}</li>
          </ul>
        </section>
        {record.may.includes('case.join') && record.state === 'open' && <AskToJoin case_id={record.case_id} />}
      </div>
      <div><WhySeen why={record.why} /></div>
    </div>
  );
}
