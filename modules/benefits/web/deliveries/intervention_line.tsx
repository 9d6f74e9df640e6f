// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_period } from '@platform/dates/dates';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { InterventionRow } from './api';

export function InterventionLine({ row }: { row: InterventionRow }) {
  const t = useText('benefits.deliveries');
  const language = useLanguage();
  return (
    <li>
      <p className="row-title"><Link to={`/interventi/${row.intervention_id}`}>{row.person_name}</Link>{row.fictitious && <> <FictitiousMark /></>}</p>
      <p className="row-detail">{language === 'it' ? row.type_name_it : row.type_name_en} · {row.provider_name} · {row.municipality_name}</p>
      <p className="tags"><span className={row.state === 'active' ? 'tag tag-done' : 'tag'}>{t(`states.${row.state}`)}</span> <span className="quiet">{format_period({ valid_from: row.starts_on, valid_to: row.ends_on }, language)}</span></p>
    </li>
  );
}
