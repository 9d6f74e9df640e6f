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

/** A merger before the day asked, after it, or long past: three different things to say. */
function Merged({ competence, link_to }: Omit<Props, 'groups'>) {
  const t = useText('territory.competence');
  const language = useLanguage();
  const { municipality, successors, predecessors, date } = competence;
  const others = successors.length > 0 ? successors : predecessors;
  if (others.length === 0) return null;
  const links = others.map((one, index) => (
    <span key={one.istat_code}>{index > 0 && ', '}<Link to={link_to(one)}>{one.name}</Link></span>
  ));
  const { name, valid_to } = municipality;
  return (
    <div className="merged" role="note">
      <Icon name="info_circle" size="sm" />
      {successors.length > 0 && (
        <p>{valid_to && t('answer.suppressed', { name, date: format_date(valid_to, language) })} {t('answer.successors')} {links}.</p>
      )}
      {successors.length === 0 && is_yet_to_come(competence) && (
        <p>{t('answer.not_yet', { name, date: format_date(date, language) })} {t('answer.belonged')} {links}.</p>
      )}
      {successors.length === 0 && !is_yet_to_come(competence) && <p>{t('answer.predecessors')} {links}.</p>}
    </div>
  );
}

function is_yet_to_come({ municipality, date }: Competence): boolean {
  return municipality.valid_from !== undefined && municipality.valid_from > date;
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
    who: competence.deciding?.body_name,
  };
  const existed = competence.successors.length === 0 && !is_yet_to_come(competence);
  return (
    <section className="answer" aria-labelledby="answer-title">
      <h2 id="answer-title" className="visually-hidden">{t('answer.title')}</h2>
      <div className="answer-sentence" aria-live="polite">
        {existed && (
          <>
            <p>
              {competence.deciding
                ? <Trans t={t} i18nKey="answer.sentence" values={values} components={{ place: <strong />, body: <strong className="answer-body" /> }} />
                : <Trans t={t} i18nKey="answer.sentence_unknown" values={values} components={{ place: <strong /> }} />}
            </p>
            <CertaintyBadge certainty={sure} />
            <span className="answer-certainty">{t(`certainty.${sure}.meaning`)}</span>
          </>
        )}
      </div>
      <Merged competence={competence} link_to={link_to} />
      {existed && (
        <ul className="holders">
          {roles.map((role) => <HolderCard key={role} role={role} holder={competence[role]} color={color_of(groups, competence[role]?.body_code)} />)}
        </ul>
      )}
      {existed && <Acts acts={competence.acts} />}
    </section>
  );
}
