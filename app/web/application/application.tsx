// SPDX-License-Identifier: EUPL-1.2
import { Navigate, Outlet, useLocation, useRoutes } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { Frame } from '@platform/frame/frame';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Palette } from '@platform/palette/palette';
import { SessionProvider, useSession } from '@platform/session/session';
import { SlotProvider } from '@platform/slots/slots';
import { Failure, Loading } from '@platform/states/states';
import { access_pages } from '@access/routes';
import { benefits_pages } from '@benefits/routes';
import { cases_pages } from '@cases/routes';
import { catalogue_pages } from '@catalogue/routes';
import { Bell } from '@desk/notices/bell';
import { desk_pages } from '@desk/routes';
import { funds_pages } from '@funds/routes';
import { LoginAgain } from '@identity/login/login_again';
import { identity_pages, open_routes } from '@identity/routes';
import { people_pages } from '@people/routes';
import { territory_pages } from '@territory/routes';
import { AccountMenu } from './account_menu';
import { pages_source } from './pages_source';
import { StartPage } from './start_page';
import '@platform/list/list.scss';
import './application.scss';

/** Every module that has pages, lowest first: a new one is added here and nowhere else. */
const modules = [territory_pages, identity_pages, desk_pages, people_pages, catalogue_pages, access_pages, cases_pages, funds_pages, benefits_pages];

const sources = [pages_source, ...modules.flatMap((one) => one.finds ?? [])];

function LoggedIn() {
  const { session, expired, error } = useSession();
  const { pathname, search } = useLocation();
  if (error) return <div className="container-xxl page-body"><Failure problem={problem_of(error)} /></div>;
  if (session === undefined) return <div className="container-xxl page-body"><Loading /></div>;
  if (session === null && !expired) return <Navigate to={`/accedi?next=${encodeURIComponent(pathname + search)}`} replace />;
  // The page of an expired session waits out of sight: its owner finds it as it was, anybody else a new one.
  return (
    <>
      {session === null && <LoginAgain />}
      <div key={(session ?? expired)?.account.account_id} hidden={session === null}><Outlet /></div>
    </>
  );
}

function Missing() {
  const t = useText('app.application');
  return <Page title={t('missing')} crumbs={[]}><Failure problem={{ title: '', status: 404, code: 'not_found' }} /></Page>;
}

function Pages() {
  const t = useText('app.application');
  const { session } = useSession();
  const page = useRoutes([
    ...open_routes,
    {
      element: <LoggedIn />,
      children: [{ index: true, element: <StartPage /> }, ...modules.flatMap((one) => one.routes), { path: '*', element: <Missing /> }],
    },
  ]);
  const navigation = session
    ? modules
        .flatMap((one) => one.navigation)
        .filter(({ action }) => action === undefined || session.actions.includes(action))
        .sort((a, b) => a.order - b.order)
    : [];
  return (
    <Frame home={t('start')} tagline={t('tagline')} navigation={session ? [{ to: '/', label: t('start'), exact: true }, ...navigation] : []} account={<AccountMenu />} search={session && <div className="brand-tools"><Bell /><Palette sources={sources} /></div>}>
      {page}
    </Frame>
  );
}

export function Application() {
  return (
    <SessionProvider>
      <SlotProvider fills={modules.flatMap((one) => one.fills)}>
        <Pages />
      </SlotProvider>
    </SessionProvider>
  );
}
