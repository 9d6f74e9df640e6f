// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { CertaintyBadge } from '@territory/competence/certainty_badge';
import type { Routing } from './api';

/** To whom the territory's rules sent it on the day it was recorded, and by which acts. */
export function RoutingSheet({ routing }: { routing: Routing }) {
  const t = useText('access.contacts');
  const nobody = t('routing.nobody');
  return (
    <section aria-labelledby="routing-title">
      <h2 id="routing-title">{t('routing.title')}</h2>
      <p className="routing-certainty"><CertaintyBadge certainty={routing.certainty} /></p>
      <dl className="facts">
        <Fact name={t('routing.team')}>{routing.team_name ?? routing.preparing_name ?? nobody}</Fact>
        <Fact name={t('routing.deciding')}>{routing.deciding_name ?? nobody}</Fact>
        {routing.health_name && <Fact name={t('routing.health')}>{routing.health_name}</Fact>}
      </dl>
      {routing.acts.length > 0 && (
        <details className="routing-acts">
          <summary>{t('routing.acts', { count: routing.acts.length })}</summary>
          <ul>
            {routing.acts.map((act) => (
              <li key={act.code}>
                <p lang="it">{act.title}{act.number && <> n. {act.number}</>}</p>
                <p className="row-detail"><CertaintyBadge certainty={act.certainty} /> {t('source')}: <span lang="it">{act.source}</span></p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
