// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useToday } from '@platform/api/status';
import { usePageTitle } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { QuestionForm } from '@territory/competence/question_form';
import { Confluence } from './confluence';

function Doors() {
  const t = useText('app.portal');
  return (
    <section className="doors container-xxl" aria-labelledby="doors-title">
      <h2 id="doors-title">{t('doors.title')}</h2>
      <ul>
        <li>
          <Icon name="hearing" />
          <h3><Link to="/servizi">{t('doors.services.title')}</Link></h3>
          <p>{t('doors.services.text')}</p>
        </li>
        <li>
          <Icon name="marker" />
          <h3><Link to="/chi-e-competente">{t('doors.competence.title')}</Link></h3>
          <p>{t('doors.competence.text')}</p>
        </li>
        <li>
          <Icon name="pa" />
          <h3><Link to="/enti">{t('doors.bodies.title')}</Link></h3>
          <p>{t('doors.bodies.text')}</p>
        </li>
        <li>
          <Icon name="user" />
          <h3><a href="/app/accedi">{t('doors.work.title')}</a></h3>
          <p>{t('doors.work.text')}</p>
        </li>
      </ul>
    </section>
  );
}

function Journey() {
  const t = useText('app.portal');
  return (
    <section className="journey" aria-labelledby="journey-title">
      <div className="container-xxl">
        <h2 id="journey-title">{t('journey.title')}</h2>
        <p className="section-lead">{t('journey.lead')}</p>
        <ol>
          {(['told', 'sent', 'taken', 'followed'] as const).map((step) => (
            <li key={step}>
              <h3>{t(`journey.${step}.title`)}</h3>
              <p>{t(`journey.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

export function Home() {
  const t = useText('app.portal');
  const heading = usePageTitle('Raccordo');
  const today = useToday();
  const navigate = useNavigate();
  const [question, set_question] = useState({ municipality: '', function: 'minors' });
  const with_date = { ...question, date: today };
  return (
    <>
      <div className="hero">
        <Confluence />
        <div className="container-xxl">
          <h1 ref={heading} tabIndex={-1}>{t('hero.title')}</h1>
          <p className="lead">{t('hero.lead')}</p>
          <div className="question-card">
            <h2>{t('hero.question')}</h2>
            <QuestionForm
              question={with_date}
              with_date={false}
              on_change={(next) => set_question(next)}
              on_submit={(asked) => void navigate(`/chi-e-competente?${new URLSearchParams({ ...asked }).toString()}`)}
            />
          </div>
        </div>
      </div>
      <Doors />
      <Journey />
    </>
  );
}
