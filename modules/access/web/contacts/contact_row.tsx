// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_instant } from '@platform/dates/instants';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useFunctionName } from '@territory/competence/api';
import type { ContactRow as Row } from './api';
import { StatusTag } from './status';

export function ContactRow({ row }: { row: Row }) {
  const t = useText('access.contacts');
  const person = useText('people.person');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <li>
      <p className="row-title">
        <Link to={`/contatti/${row.contact_id}`}>{row.person_name ?? person(row.anonymous ? 'anonymous' : 'withheld')}</Link>
        {row.fictitious && <FictitiousMark />}
      </p>
      <p className="row-detail">{function_name(row.function)} · {row.municipality_name} · {format_instant(row.recorded_at, language)}</p>
      <p className="tags">
        {row.urgent && <span className="tag tag-urgent">{t('urgent')}</span>}
        <StatusTag contact={row} />
      </p>
    </li>
  );
}
