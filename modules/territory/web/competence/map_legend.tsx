// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { CertaintyBadge } from './certainty_badge';
import { map_subjects, type LegendEntry, type MapSubject } from './map_view';

interface Props {
  legend: LegendEntry[];
  subject: MapSubject;
  on_subject: (subject: MapSubject) => void;
}

export function MapLegend({ legend, subject, on_subject }: Props) {
  const t = useText('territory.competence');
  return (
    <div className="map-legend">
      <fieldset>
        <legend>{t('map.subject.legend')}</legend>
        {map_subjects.map((one) => (
          <label key={one}>
            <input type="radio" name="map-subject" checked={one === subject} onChange={() => on_subject(one)} /> {t(`map.subject.${one}`)}
          </label>
        ))}
      </fieldset>
      <ul>
        {legend.map(({ name, color, members }) => (
          <li key={name}>
            <span className="swatch" style={{ background: color }} aria-hidden="true" />
            <span>{name}</span>
            <span className="count">{t('map.count', { count: members.length })}</span>
          </li>
        ))}
      </ul>
      <p className="map-signs">
        <CertaintyBadge certainty="documented" /> <CertaintyBadge certainty="secondary_source" /> <CertaintyBadge certainty="hypothesis" />{' '}
        <CertaintyBadge certainty="not_known" />
      </p>
      <p className="map-note">{t('map.size_note')}</p>
    </div>
  );
}
