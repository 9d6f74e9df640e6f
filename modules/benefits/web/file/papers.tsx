// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { correction_path, paper_path, type File } from './api';

/** What the person can be handed: each opens as a PDF, and printing is written down as a reading. */
export function Papers({ file }: { file: File }) {
  const t = useText('benefits.file');
  if (!file.may.includes('file.print')) return null;
  const papers = [
    ...file.papers.map((paper) => ({ key: paper, href: paper_path(file.file_id, paper), name: t(`papers.${paper}`) })),
    ...file.corrections.map((act) => ({ key: act.act_number, href: correction_path(file.file_id, act.number), name: t('papers.correction', { number: act.act_number, year: act.act_year }) })),
  ];
  return (
    <section className="file-papers" aria-labelledby="papers-title">
      <h2 id="papers-title">{t('papers.title')}</h2>
      <ul>
        {papers.map(({ key, href, name }) => <li key={key}><a href={href} target="_blank" rel="noopener"><Icon name="file" size="sm" /> {name} <span className="quiet">(PDF)</span></a></li>)}
      </ul>
      <p className="quiet">{t('papers.hint')}</p>
    </section>
  );
}

/** Acts that came after the decision and say what is right. */
export function Corrections({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  if (file.corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t('corrections')}</h2>
      <ol className="rows">
        {file.corrections.map((act) => (
          <li key={act.number}>
            <p className="row-title">{t('act')} {t('act_of', { number: act.act_number, year: act.act_year })}</p>
            <p className="file-words">{t('was_wrong_words', { text: act.was_wrong })}</p>
            <p className="file-words">{t('is_right_words', { text: act.is_right })}</p>
            <p className="row-detail">{act.account_name} · {format_date(act.at.slice(0, 10), language)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
