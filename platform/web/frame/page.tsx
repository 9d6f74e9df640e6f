// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/texts';

// The document's first page is announced by the browser itself; the following ones by moving the focus to their title.
let first_path: string | undefined;

/** Title of the document, and focus on the heading when the person moved here from another page. */
export function usePageTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = title === 'Raccordo' ? title : `${title} · Raccordo`;
  }, [title]);
  useEffect(() => {
    first_path ??= pathname;
    if (first_path === pathname) return;
    first_path = '';
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return heading;
}

export interface Crumb {
  to: string;
  label: string;
}

/** What the start page is called: where every path begins. */
export const HomeName = createContext('');

interface Props {
  title: string;
  lead?: ReactNode;
  /** The pages between the start page and this one; without it no path is shown. */
  crumbs?: Crumb[];
  children: ReactNode;
}

export function Page({ title, lead, crumbs, children }: Props) {
  const t = useText('platform');
  const heading = usePageTitle(title);
  const home = useContext(HomeName);
  return (
    <>
      <div className="page-head">
        <div className="container-xxl">
          {crumbs && (
            <nav className="crumbs" aria-label={t('frame.breadcrumbs')}>
              <ol>
                {[{ to: '/', label: home }, ...crumbs].map(({ to, label }) => <li key={to}><Link to={to}>{label}</Link></li>)}
                <li aria-current="page">{title}</li>
              </ol>
            </nav>
          )}
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
      </div>
      <div className="container-xxl page-body">{children}</div>
    </>
  );
}
