// SPDX-License-Identifier: EUPL-1.2
import arrow_right from 'bootstrap-italia/src/svg/it-arrow-right.svg?raw';
import burger from 'bootstrap-italia/src/svg/it-burger.svg?raw';
import calendar from 'bootstrap-italia/src/svg/it-calendar.svg?raw';
import check_circle from 'bootstrap-italia/src/svg/it-check-circle.svg?raw';
import close from 'bootstrap-italia/src/svg/it-close.svg?raw';
import expand from 'bootstrap-italia/src/svg/it-expand.svg?raw';
import external from 'bootstrap-italia/src/svg/it-external-link.svg?raw';
import file from 'bootstrap-italia/src/svg/it-file.svg?raw';
import hearing from 'bootstrap-italia/src/svg/it-hearing.svg?raw';
import help_circle from 'bootstrap-italia/src/svg/it-help-circle.svg?raw';
import horn from 'bootstrap-italia/src/svg/it-horn.svg?raw';
import inbox from 'bootstrap-italia/src/svg/it-inbox.svg?raw';
import info_circle from 'bootstrap-italia/src/svg/it-info-circle.svg?raw';
import link from 'bootstrap-italia/src/svg/it-link.svg?raw';
import locked from 'bootstrap-italia/src/svg/it-locked.svg?raw';
import logout from 'bootstrap-italia/src/svg/it-logout.svg?raw';
import marker from 'bootstrap-italia/src/svg/it-map-marker.svg?raw';
import pa from 'bootstrap-italia/src/svg/it-pa.svg?raw';
import search from 'bootstrap-italia/src/svg/it-search.svg?raw';
import user from 'bootstrap-italia/src/svg/it-user.svg?raw';
import warning_circle from 'bootstrap-italia/src/svg/it-warning-circle.svg?raw';

const drawings = {
  arrow_right, burger, calendar, check_circle, close, expand, external, file, hearing, help_circle, horn, inbox, info_circle, link, locked, logout,
  marker, pa, search, user, warning_circle,
};

export type IconName = keyof typeof drawings;

const inner = (drawing: string) => drawing.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');

interface Props {
  name: IconName;
  size?: 'xs' | 'sm' | 'lg';
  className?: string;
}

/**
 * A Bootstrap Italia drawing, always decoration: the words beside it carry the meaning. The design kit's own Icon loads
 * each drawing in a request of its own and appears late, so the few that are used travel with the page.
 */
export function Icon({ name, size, className = '' }: Props) {
  return (
    <svg
      className={`icon ${size ? `icon-${size}` : ''} ${className}`.trim()}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: inner(drawings[name]) }}
    />
  );
}
