// SPDX-License-Identifier: EUPL-1.2
import { format_date } from '@platform/dates/dates';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Icon, type IconName } from '@platform/icon/icon';
import type { Capacity } from './api';

const icons: Record<Capacity['state'], IconName> = { open: 'check_circle', waiting_list: 'calendar', full: 'close', not_known: 'help_circle' };
const tones: Record<Capacity['state'], string> = { open: 'tag-done', waiting_list: 'tag-waiting', full: 'tag-late', not_known: '' };

/** Whether there is room, and always of when the news is: old news of room is not room. */
export function CapacityBadge({ capacity }: { capacity: Capacity }) {
  const t = useText('catalogue.offers');
  const language = useLanguage();
  const { state, waiting_days, said_on, said_by_name } = capacity;
  return (
    <span className="capacity">
      <span className={`tag ${tones[state]}`}>
        <Icon name={icons[state]} size="xs" />
        {waiting_days ? t('capacity.waiting_days', { count: waiting_days }) : t(`capacity.${state}`)}
      </span>
      {said_on && (
        <span className="quiet">
          {' '}{said_by_name ? t('capacity.said_by', { date: format_date(said_on, language), body: said_by_name }) : t('capacity.said', { date: format_date(said_on, language) })}
        </span>
      )}
    </span>
  );
}
