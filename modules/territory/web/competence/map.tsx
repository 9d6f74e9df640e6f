// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '@platform/i18n/texts';
import type { CompetenceMap as MapData, MapPoint } from './api';
import { MapLegend } from './map_legend';
import { map_view, type MapSubject } from './map_view';
import { MapDrawing } from './map_drawing';

interface Props {
  map: MapData;
  groups: string[];
  selected: string;
  link_to: (istat_code: string) => string;
  on_choose: (istat_code: string) => void;
}

export function CompetenceMap({ map, groups, selected, link_to, on_choose }: Props) {
  const t = useText('territory.competence');
  const territories = [...new Set(map.points.map((point) => point.territory))];
  const of_selected = map.points.find((point) => point.istat_code === selected)?.territory;
  // The map follows the municipality asked for, until the person turns to another territory.
  const [turned_to, turn_to] = useState<{ territory: string; from: string }>();
  const shown = (turned_to?.from === selected ? turned_to.territory : undefined) ?? of_selected ?? territories[0];
  const points = map.points.filter((point) => point.territory === shown);
  const [subject, set_subject] = useState<MapSubject>('deciding');
  const { name_of, color_of_point, legend } = map_view(points, groups, subject, { own: t(`map.own.${subject}`), unknown: t('answer.unknown') });
  const describe = (point: MapPoint) => `${point.name}: ${name_of(point)} (${t(`certainty.${point.certainty}.name`)})`;

  return (
    <section className="map" aria-labelledby="map-title">
      <h2 id="map-title">{t('map.title')}</h2>
      <p className="section-lead">{t('map.lead')}</p>
      <div className="territories" role="group" aria-label={t('map.territory')}>
        {territories.map((territory) => (
          <button key={territory} type="button" aria-pressed={territory === shown} onClick={() => turn_to({ territory, from: selected })}>{territory}</button>
        ))}
      </div>
      <div className="map-sheet">
        <MapDrawing
          points={points}
          selected={selected}
          color={color_of_point}
          describe={describe}
          on_choose={(point) => on_choose(point.istat_code)}
        />
        <MapLegend legend={legend} subject={subject} on_subject={set_subject} />
      </div>
      <details className="map-list">
        <summary>{t('map.list', { count: points.length })}</summary>
        {legend.map(({ name, members }) => (
          <div key={name}>
            <h3>{name}</h3>
            <ul>
              {members.map((point) => (
                <li key={point.istat_code}>
                  <Link to={link_to(point.istat_code)} preventScrollReset aria-current={point.istat_code === selected ? 'true' : undefined}>{point.name}</Link>
                  {point.certainty === 'hypothesis' && <span className="mark-hypothesis"> {t('map.hypothesis_mark')}</span>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </section>
  );
}
