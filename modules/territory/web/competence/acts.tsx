// SPDX-License-Identifier: EUPL-1.2
import { format_date, format_period } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Act } from './api';
import { CertaintyBadge } from './certainty_badge';

function ActItem({ act }: { act: Act }) {
  const t = useText('territory.competence');
  const language = useLanguage();
  return (
    <li className="act">
      <div>
        <p className="act-title" lang="it">
          {act.title}
          {act.number && <> n. {act.number}</>}
        </p>
        <p className="act-detail">
          {t(`act_kinds.${act.kind}`)}
          {act.act_date && <> · {t('acts.dated', { date: format_date(act.act_date, language) })}</>}
          {' · '}{format_period(act, language)}
        </p>
      </div>
      <p className="act-source"><CertaintyBadge certainty={act.certainty} /> <span>{t('acts.source')}: <span lang="it">{act.source}</span></span></p>
    </li>
  );
}

export function Acts({ acts }: { acts: Act[] }) {
  const t = useText('territory.competence');
  return (
    <section className="acts" aria-labelledby="acts-title">
      <h2 id="acts-title">{t('acts.title')}</h2>
      <p className="section-lead">{t('acts.lead')}</p>
      {acts.length === 0 ? <p>{t('acts.none')}</p> : <ol>{acts.map((act) => <ActItem key={act.code} act={act} />)}</ol>}
    </section>
  );
}
