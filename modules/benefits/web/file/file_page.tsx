// SPDX-License-Identifier: EUPL-1.2
import { Link, useParams } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { format_instant } from '@platform/dates/instants';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { Answer } from '@platform/states/states';
import { WhySeen } from '@identity/traces/why';
import { PersonFacts } from '@people/person/person_facts';
import { PersonName } from '@people/person/person_name';
import { format_cents } from '@funds/lines/money';
import { Opinions } from '../opinions/opinions';
import { ActivationForm } from '../deliveries/activation_form';
import { Changes } from '../changes/changes';
import { InterventionSheet } from '../deliveries/intervention_sheet';
import { useFile, type File } from './api';
import { CorrectionForm } from './correction_form';
import { DecisionForm } from './decision_form';
import { DaysLeft } from './file_words';
import { Corrections, Papers } from './papers';
import { Prepared } from './prepared';
import { PreparationForm } from './preparation_form';
import { ProposalForm } from './proposal_form';
import { StepForm } from './step_form';
import './file.scss';

function Decided({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  const { decision } = file;
  if (!decision) return null;
  return (
    <section className="card-sheet file-decided" aria-labelledby="decided-title">
      <h2 id="decided-title">{t(`decisions.${decision.kind}`)}</h2>
      <dl className="facts">
        <Fact name={t('act')}>{t('act_of', { number: decision.act_number, year: decision.act_year })} · {decision.body_name}</Fact>
        <Fact name={t('decided_by')}>{decision.account_name}, {format_instant(decision.decided_at, language)}</Fact>
        {decision.kind !== 'denied' && <Fact name={t('granted')}>{format_cents(decision.granted_cents, language)}{decision.granted_quantity !== undefined && <> · {decision.granted_quantity} {t(`units.${file.unit}`)}</>}</Fact>}
        <Fact name={t('reasons')}><span className="file-words">{decision.reasons}</span></Fact>
      </dl>
    </section>
  );
}

function Term({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  return (
    <section className="file-term" aria-label={t('where')}>
      <p className="tags"><span className={file.decision ? 'tag tag-done' : 'tag'}>{t(`states.${file.state}`)}</span> <DaysLeft days_left={file.days_left} paused={file.paused} /></p>
      <dl className="facts">
        {file.due_on && <Fact name={t('due')}>{format_date(file.due_on, language)}</Fact>}
        <Fact name={t('prepares')}>{file.team_name}</Fact>
        <Fact name={t('who_decides')}>{file.deciding_name}</Fact>
        <Fact name={t('opened')}>{format_instant(file.opened_at, language)}</Fact>
      </dl>
      {file.may.includes('file.prepare') || file.prepared_by_me ? <p><Link to={`/casi/${file.case_id}`}>{t('to_case')}</Link></p> : null}
    </section>
  );
}

/** What can be done now, by whoever reads it; nothing else is offered. */
function Next({ file }: { file: File }) {
  const t = useText('benefits.file');
  const prepares = file.may.includes('file.prepare');
  const decides = file.may.includes('file.decide');
  if (prepares && file.state === 'preparing') return <><PreparationForm key={file.version} file={file} /><ProposalForm file={file} /></>;
  if (prepares && file.state === 'more_asked') return <StepForm file={file} kind="answer" />;
  if (decides) return <DecisionForm key={file.version} file={file} />;
  if (file.state === 'to_decide' && file.prepared_by_me) return <p className="quiet">{t('others_decide', { name: file.deciding_name })}</p>;
  return null;
}

function Sheet({ file }: { file: File }) {
  const has_observations = file.steps.some(({ kind }) => kind === 'observations');
  return (
    <div className="sheet">
      <div>
        <Decided file={file} />
        <Corrections file={file} />
        {file.may.includes('file.correct') && <CorrectionForm key={file.version} file={file} />}
        {file.may.includes('file.activate') && <ActivationForm file={file} />}
        {file.intervention && <><InterventionSheet one={file.intervention} /><Changes file={file} one={file.intervention} /></>}
        <PersonFacts person={file.person} />
        {!(file.state === 'preparing' && file.may.includes('file.prepare')) && <Prepared file={file} />}
        <Opinions file={file} />
        <Next file={file} />
        {file.state === 'denial_noticed' && !has_observations && file.may.includes('file.prepare') && <StepForm file={file} kind="observations" />}
      </div>
      <div>
        <Term file={file} />
        <Papers file={file} />
        <WhySeen why={file.why} />
      </div>
    </div>
  );
}

export function FilePage() {
  const t = useText('benefits.file');
  const language = useLanguage();
  const { file_id = '' } = useParams();
  const query = useFile(file_id);
  const title = query.data ? (language === 'it' ? query.data.type_name_it : query.data.type_name_en) : t('one');
  return (
    <Page title={title} lead={query.data && <PersonName anonymous={false} person={query.data.person} />} crumbs={[{ to: '/pratiche', label: t('title') }]}>
      <Answer query={query}>{(file) => <Sheet file={file} />}</Answer>
    </Page>
  );
}
