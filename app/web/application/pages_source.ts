// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { FindSource } from '@platform/palette/find_source';
import { useMay } from '@platform/session/session';

/** Pages and things to do, by the words people call them; `action` as in the navigation. */
const pages = [
  { key: 'start', to: '/' },
  { key: 'new_contact', to: '/contatti/nuovo', action: 'contact.record' },
  { key: 'desk', to: '/scrivania', action: 'desk.read' },
  { key: 'contacts', to: '/contatti', action: 'contact.read' },
  { key: 'cases', to: '/casi', action: 'case.read' },
  { key: 'files', to: '/pratiche', action: 'file.read' },
  { key: 'referrals', to: '/invii', action: 'referral.read' },
  { key: 'interventions', to: '/interventi', action: 'intervention.read' },
  { key: 'assignments', to: '/assegnazioni', action: 'load.read' },
  { key: 'services', to: '/servizi' },
  { key: 'people', to: '/cerca', action: 'people.find' },
  { key: 'budget', to: '/bilancio', action: 'budget.read' },
  { key: 'progress', to: '/andamento', action: 'progress.read' },
  { key: 'readings', to: '/letture', action: 'audit.read' },
  { key: 'accounts', to: '/account', action: 'account.administer' },
  { key: 'new_account', to: '/account/nuovo', action: 'account.administer' },
  { key: 'imports', to: '/importazioni', action: 'territory.import' },
  { key: 'offer_imports', to: '/servizi/importa', action: 'offer.import' },
  { key: 'clock', to: '/calendario', action: 'demo.clock' },
  { key: 'mandates', to: '/incarichi' },
  { key: 'password', to: '/password' },
  { key: 'second_factor', to: '/secondo-fattore' },
  { key: 'competence', to: '/', outside: true },
  { key: 'api', to: '/api', outside: true },
] as const;

const most = 6;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const pages_source: FindSource = {
  key: 'pages',
  useName: () => {
    const t = useText('app.application');
    return t('find.name');
  },
  useFind: (typed) => {
    const t = useText('app.application');
    const may = useMay();
    const wanted = plain(typed).split(/\s+/).filter(Boolean);
    return pages
      .filter((page) => !('action' in page) || may(page.action))
      .map((page) => ({ ...page, title: t(`find.${page.key}.title`), words: t(`find.${page.key}.words`) }))
      .filter(({ title, words }) => wanted.every((word) => plain(`${title} ${words}`).split(/[\s,’]+/).some((one) => one.startsWith(word))))
      .slice(0, most)
      .map((page) => ({ key: `page-${page.key}`, title: page.title, to: page.to, outside: 'outside' in page }));
  },
};
