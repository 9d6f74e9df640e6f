// SPDX-License-Identifier: EUPL-1.2
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { Acts } from './acts';
import { roles, useFunctionName, type Competence, type Municipality } from './api';
import { color_of } from './body_colors';
import { CertaintyBadge } from './certainty_badge';
import { HolderCard } from './holder_card';

interface Props {
  competence: Competence;
  groups: string[];
  link_to: (municipality: Municipality) => string;
}

function Merged({ competence, link_to }: Omit<Props, 'groups'>) {
  const t = useText('territory.competence');
  const language = useLanguage();
  const { municipality, successors, predecessors } = competence;
  const links = (all: Municipality[]) => all.map((one, index) => (
    <span key={one.istat_code}>{index > 0 && ', '}<Link to={link_to(one)}>{one.name}</Link></span>
  ));
  if (successors.length > 0) {
    return (
      <div className="merged" role="note">
        <Icon name="info_circle" size="sm" />
        <p>
          {municipality.valid_to && <>{t('answer.suppressed', { name: municipality.name, date: format_date(municipality.valid_to, language) })} </>}
          {t('answer.successors')} {links(successors)}.
        </p>
      </div>
    );
  }
  if (predecessors.length === 0) return null;
  return (
    <div className="merged" role="note">
      <Icon name="info_circle" size="sm" />
      <p>{t('answer.not_yet', { name: municipality.name, date: format_date(competence.date, language) })} {t('answer.predecessors')} {links(predecessors)}.</p>
    </div>
  );
}

export function CompetenceAnswer({ competence, groups, link_to }: Props) {
  const t = useText('territory.competence');
  const language = useLanguage();
  const function_name = useFunctionName();
  const sure = competence.deciding?.certainty ?? 'not_known';
  const values = {
    date: format_date(competence.date, language),
    what: function_name(competence.function),
    where: competence.municipality.name,
    who: competence.deciding?.body_name ?? t('answer.nobody_known'),
  };
  return (
    <section className="answer" aria-labelledby="answer-title">
      <h2 id="answer-title" className="visually-hidden">{t('answer.title')}</h2>
      <div className="answer-sentence" aria-live="polite">
        <p>
          <Trans t={t} i18nKey="answer.sentence" values={values} components={{ place: <strong />, body: <strong className="answer-body" /> }} />
        </p>
        <CertaintyBadge certainty={sure} />
        <span className="answer-certainty">{t(`certainty.${sure}.meaning`)}</span>
      </div>
      <Merged competence={competence} link_to={link_to} />
      <ul className="holders">
        {roles.map((role) => <HolderCard key={role} role={role} holder={competence[role]} color={color_of(groups, competence[role]?.body_code)} />)}
      </ul>
      <Acts acts={competence.acts} />
    </section>
  );
}
