// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useText } from '@platform/i18n/texts';

interface Props {
  to: string;
  record: { person_name?: string; anonymous: boolean; fictitious: boolean };
  detail: ReactNode;
  /** How it stands: tags. */
  children: ReactNode;
}

/** A record in a list, under the name of whom it is about. */
export function PersonRow({ to, record, detail, children }: Props) {
  const t = useText('people.person');
  return (
    <li>
      <p className="row-title">
        <Link to={to}>{record.person_name ?? t(record.anonymous ? 'anonymous' : 'withheld')}</Link>
        {record.fictitious && <FictitiousMark />}
      </p>
      <p className="row-detail">{detail}</p>
      <p className="tags">{children}</p>
    </li>
  );
}
