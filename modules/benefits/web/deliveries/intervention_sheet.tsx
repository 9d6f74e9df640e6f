// SPDX-License-Identifier: EUPL-1.2
import { format_period } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import type { Intervention } from './api';
import { DeliveryForm } from './delivery_form';
import { DeliveryRows } from './delivery_rows';
import { Given } from './given';
import './deliveries.scss';

/** On the page of the file and on the provider's own: who gives it, how much was given and is left, and the next row to write. */
export function InterventionSheet({ one }: { one: Intervention }) {
  const t = useText('benefits.deliveries');
  const language = useLanguage();
  return (
    <section className="intervention" aria-labelledby="intervention-title">
      <h2 id="intervention-title">{t('given')}</h2>
      <p className="tags"><span className={one.state === 'active' ? 'tag tag-done' : 'tag'}>{t(`states.${one.state}`)}</span></p>
      <dl className="facts">
        <Fact name={t('provider')}>{one.provider_name}</Fact>
        <Fact name={t('period')}>{format_period({ valid_from: one.starts_on, valid_to: one.ends_on }, language)}</Fact>
        <Fact name={t('team')}>{one.team_name}</Fact>
      </dl>
      <Given one={one} />
      {one.may.includes('intervention.deliver') && <DeliveryForm one={one} />}
      <h3>{t('rows')}</h3>
      <DeliveryRows one={one} />
    </section>
  );
}
