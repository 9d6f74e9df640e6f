// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import type { PrivacyRecord } from './api';
import './contacts.scss';

interface Props {
  privacy: PrivacyRecord;
  heading?: 'h2' | 'h3';
  /** Whether the notice was given is known only of a contact that exists. */
  recorded?: boolean;
}

/** Who answers for the data, with which notice, on which basis. */
export function Privacy({ privacy, heading: Heading = 'h2', recorded = false }: Props) {
  const t = useText('access.contacts');
  const language = useLanguage();
  return (
    <section className="privacy" aria-labelledby="privacy-title">
      <Heading id="privacy-title">{t('privacy.title')}</Heading>
      <dl className="facts">
        <Fact name={t('privacy.controller')}>{privacy.controller_name}</Fact>
        <Fact name={t('privacy.notice')}><span lang="it">{privacy.notice_title}</span>{recorded && ` · ${privacy.notice_given ? t('privacy.given') : t('privacy.not_given')}`}</Fact>
        <Fact name={t('privacy.basis')}>
          {language === 'it' ? privacy.legal_basis_it : privacy.legal_basis_en}
          {privacy.legal_basis_source && <span className="quiet"> ({t('source')}: <span lang="it">{privacy.legal_basis_source}</span>)</span>}
        </Fact>
      </dl>
    </section>
  );
}
