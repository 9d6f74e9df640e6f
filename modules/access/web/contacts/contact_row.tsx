// SPDX-License-Identifier: EUPL-1.2
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { PersonRow } from '@people/person/person_row';
import { useFunctionName } from '@territory/competence/api';
import type { ContactRow as Row } from './api';
import { StatusTag } from './status';

export function ContactRow({ row }: { row: Row }) {
  const t = useText('access.contacts');
  const report = useText('access.reports');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <PersonRow
      to={`/contatti/${row.contact_id}`}
      record={row}
      detail={<>{function_name(row.function)} · {row.municipality_name} · {format_instant(row.recorded_at, language)}</>}
    >
      {row.reported && <span className="tag tag-soon">{report('tag')}</span>}
      {row.urgent && <span className="tag tag-urgent">{t('urgent')}</span>}
      <StatusTag contact={row} />
    </PersonRow>
  );
}
