// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import type { News } from '@desk/notices/api';
import { detail_of, type TimelineLine } from '@identity/traces/traces';

/** The facts this module announces, as the timeline tells them. */
export function CaseFactWords({ line }: { line: TimelineLine }) {
  const t = useText('cases.record');
  const outcome = detail_of(line).outcome;
  const [, happened] = line.kind.split('.');
  const words = t(`facts.${happened}`, { defaultValue: line.kind });
  return typeof outcome === 'string' ? `${words} ${t('facts_outcome', { outcome: t(`outcomes.${outcome}`, { defaultValue: outcome }) })}` : words;
}

/** In the log of readings, the way to the case. */
/** Among the notices, the way to the case. */
export function NewsCase({ news }: { news: News }) {
  const person = useText('people.person');
  return <Link to={`/casi/${news.subject_id}`}>{news.headline || person('anonymous')}</Link>;
}

export function ReadCase({ record_id }: { record_id: string }) {
  const t = useText('cases.record');
  return <Link to={`/casi/${record_id}`}>{t('open')}</Link>;
}
