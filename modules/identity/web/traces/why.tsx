// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { useRoleName } from '../roles/roles';
import type { Why } from './traces';
import './traces.scss';

/** *Perché vedo*: never a record on screen without the reason it may be there. */
export function WhySeen({ why }: { why: Why[] }) {
  const t = useText('identity.traces');
  const role_name = useRoleName();
  return (
    <section className="why" aria-labelledby="why-title">
      <h2 id="why-title">{t('why.title')}</h2>
      {why.length === 0 && <p>{t('why.network')}</p>}
      <ul>
        {why.map((one, index) => (
          <li key={index}>
            <p>{t(`relations.${one.relation}`, { defaultValue: one.reason })}</p>
            <p className="quiet">{t('why.as', { role: role_name(one.role), body: one.body_name })}</p>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('why.logged')}</p>
    </section>
  );
}
