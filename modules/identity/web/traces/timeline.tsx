// SPDX-License-Identifier: EUPL-1.2
import { format_duration, format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { SlotOutlet } from '@platform/slots/slots';
import { fact_words, type TimelineLine } from './traces';
import './traces.scss';

function Line({ line }: { line: TimelineLine }) {
  const t = useText('identity.traces');
  const language = useLanguage();
  const { account_name, body_name, seconds_since_start: since } = line;
  return (
    <li>
      <p className="trace-what"><SlotOutlet slot={fact_words(line.kind)} props={{ line }} otherwise={line.kind} /></p>
      <p className="trace-who">
        {account_name ?? t('timeline.nobody')}
        {body_name && <> {t('timeline.for_body', { body: body_name })}</>}
      </p>
      <p className="trace-when">
        <time dateTime={line.at}>{format_instant(line.at, language)}</time>
        {since !== undefined && since >= 60 && <> · {t('timeline.after', { time: format_duration(since, language) })}</>}
      </p>
    </li>
  );
}

/** Who did what, for which body, in how long: over all the bodies that had a part in it, newest first. */
export function Timeline({ lines }: { lines: TimelineLine[] }) {
  return <ol className="trace">{lines.map((line) => <Line key={line.seq} line={line} />)}</ol>;
}
