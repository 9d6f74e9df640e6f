// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { Schema } from '@platform/api/schema';
import { useFunctionName } from '@territory/competence/api';
import { CertaintyBadge } from '@territory/competence/certainty_badge';
import { CaseRow } from '../record/case_row';

/** A municipality merged, a delegation ended: said once for the place, with the cases it is about. */
export function MisplacedPlace({ place }: { place: Schema<'Misplaced'> }) {
  const t = useText('cases.staff');
  const function_name = useFunctionName();
  const name = place.to_team_name ?? place.to_body_name;
  return (
    <div className="misplaced">
      <h3>{t('misplaced', { count: place.open_cases, place: place.municipality_name || place.municipality, need: function_name(place.function) })}</h3>
      <p>{name ? t('now_of', { name: place.to_team_name && place.to_body_name ? `${place.to_team_name} (${place.to_body_name})` : name }) : t('now_unknown')} {name && <CertaintyBadge certainty={place.certainty} />}</p>
      <details className="item-term">
        <summary>{t('show_cases')}</summary>
        <ol className="rows">{place.cases.map((row) => <CaseRow key={row.case_id} row={row} />)}</ol>
      </details>
    </div>
  );
}
