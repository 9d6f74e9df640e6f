// SPDX-License-Identifier: EUPL-1.2
import { useStill } from '@platform/field/use_still';
import { useText } from '@platform/i18n/texts';
import { useMay } from '@platform/session/session';
import type { KnownPerson } from '@access/record/record_slots';
import { useSearch } from './api';
import { FoundRow } from './found_row';
import './search.scss';

const pause_ms = 900;
const fewest = 2;
const most = 5;

interface Props {
  given_name: string;
  family_name: string;
  /** Whose sheet one stands on. */
  except?: string;
  on_choose: (person: KnownPerson) => void;
}

/** Somebody of that name, or nearly: the same search as on its own page, written down as one, and no more than it shows. */
export function KnownAlready({ given_name, family_name, except, on_choose }: Props) {
  const t = useText('cases.search');
  const may = useMay()('people.find');
  const whole = given_name.trim().length >= fewest && family_name.trim().length >= fewest;
  const name = useStill(may && whole ? `${family_name.trim()} ${given_name.trim()}` : '', pause_ms);
  const { data, isPlaceholderData } = useSearch(name);
  const items = name === '' || isPlaceholderData ? [] : (data?.items ?? []).filter(({ person_id }) => person_id !== except).slice(0, most);
  return (
    <div role="status">
      {items.length > 0 && (
        <section className="known-already" aria-label={t('known_already')}>
          <p className="known-title">{t('known_already')}</p>
          <p className="field-help">{t('known_already_help')}</p>
          <ul className="rows">{items.map((found) => <FoundRow key={found.person_id} found={found} on_choose={on_choose} />)}</ul>
        </section>
      )}
    </div>
  );
}
