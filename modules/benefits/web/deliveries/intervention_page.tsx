// SPDX-License-Identifier: EUPL-1.2
import { Link, useParams } from 'react-router';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Answer } from '@platform/states/states';
import { WhySeen } from '@identity/traces/why';
import { useIntervention } from './api';
import { InterventionSheet } from './intervention_sheet';
import '../file/file.scss';

/** What a provider needs and no more: for whom, how much was granted, what was given. */
export function InterventionPage() {
  const t = useText('benefits.deliveries');
  const language = useLanguage();
  const { intervention_id = '' } = useParams();
  const query = useIntervention(intervention_id);
  const one = query.data;
  const title = one ? (language === 'it' ? one.type_name_it : one.type_name_en) : t('one');
  const lead = one && <>{one.person_name}, {one.municipality_name}{one.fictitious && <> <FictitiousMark /></>}</>;
  return (
    <Page title={title} lead={lead} crumbs={[{ to: '/interventi', label: t('title') }]}>
      <Answer query={query}>
        {(data) => (
          <div className="sheet">
            <div><InterventionSheet one={data} /></div>
            <div>
              {data.file_id && <p><Link to={`/pratiche/${data.file_id}`}>{t('to_file')}</Link></p>}
              <WhySeen why={data.why} />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  );
}
