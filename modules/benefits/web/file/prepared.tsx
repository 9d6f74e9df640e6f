// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { format_cents } from '@funds/lines/money';
import type { File } from './api';

function Proposed({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  const { proposal, lines: [line] } = file;
  if (!proposal) return null;
  const sum = (cents: number) => format_cents(cents, language);
  return (
    <section aria-labelledby="proposal-title">
      <h2 id="proposal-title">{t('proposal')}</h2>
      <dl className="facts">
        <Fact name={t('period')}>{format_date(proposal.valid_from, language)} – {format_date(proposal.valid_to, language)}</Fact>
        {proposal.quantity !== undefined && <Fact name={t('quantity')}>{proposal.quantity} {t(`units.${file.unit}`)}</Fact>}
        <Fact name={t('total')}><strong>{sum(proposal.total_cents)}</strong></Fact>
        <Fact name={t('shares')}>{t('share_words', { user: sum(proposal.user_cents), body: sum(proposal.body_cents), health: sum(proposal.health_cents) })}</Fact>
        {line && <Fact name={t('line')}>{line.body_name}, {line.year}: {t('line_left', { sum: sum(line.left_cents) })}</Fact>}
      </dl>
    </section>
  );
}

function Steps({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  if (file.steps.length === 0) return null;
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{t('steps')}</h2>
      <ol className="rows">
        {file.steps.map((step) => (
          <li key={step.kind}>
            <p className="row-title">{t(`step_kinds.${step.kind}`)}</p>
            <p className="file-words">{step.text}</p>
            <p className="row-detail">{step.account_name} · {format_date(step.on_day, language)}</p>
            {step.pause_until && <p className="quiet">{t('pause', { date: format_date(step.pause_until, language) })} <span lang="it">{step.pause_source}</span>.</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the team has written, as whoever decides reads it. */
export function Prepared({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  const { preparation: { asked, situation, evaluation, isee } } = file;
  return (
    <>
      <Proposed file={file} />
      <section aria-labelledby="report-title">
        <h2 id="report-title">{t('report')}</h2>
        <dl className="facts">
          <Fact name={t('asked')}><span className="file-words">{asked}</span></Fact>
          <Fact name={t('situation')}><span className="file-words">{situation}</span></Fact>
          <Fact name={t('evaluation')}><span className="file-words">{evaluation}</span></Fact>
          {isee && <Fact name={t('isee')}>{t(`isee_kinds.${isee.kind}`)}, {isee.protocol}, {t('isee_until', { date: format_date(isee.valid_to, language) })}{isee.value_cents !== undefined && <>: <strong>{format_cents(isee.value_cents, language)}</strong></>}</Fact>}
        </dl>
        <ul className="file-checks" aria-label={t('checklist')}>
          {file.checklist.map((item) => (
            <li key={item.code}><strong>{t(`check_states.${item.state}`)}</strong> <span>{language === 'it' ? item.label_it : item.label_en}{item.noted_on && <span className="quiet"> · {format_date(item.noted_on, language)}</span>}</span></li>
          ))}
        </ul>
      </section>
      <Steps file={file} />
    </>
  );
}
