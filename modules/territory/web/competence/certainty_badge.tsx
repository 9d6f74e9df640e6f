// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { Certainty } from './api';
import './certainty.scss';

/** Shape as well as colour tells how sure we are: full, half, hatched, empty. */
export function CertaintyBadge({ certainty }: { certainty: Certainty }) {
  const t = useText('territory.competence');
  return (
    <span className={`certainty certainty-${certainty}`}>
      <span className="certainty-sign" aria-hidden="true" />
      {t(`certainty.${certainty}.name`)}
    </span>
  );
}

export function CertaintyLegend() {
  const t = useText('territory.competence');
  const all: Certainty[] = ['documented', 'secondary_source', 'hypothesis', 'not_known'];
  return (
    <dl className="certainty-legend">
      {all.map((certainty) => (
        <div key={certainty}>
          <dt><CertaintyBadge certainty={certainty} /></dt>
          <dd>{t(`certainty.${certainty}.meaning`)}</dd>
        </div>
      ))}
    </dl>
  );
}
