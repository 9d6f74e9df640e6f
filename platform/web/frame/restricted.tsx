// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useText } from '../i18n/texts';
import { useMay } from '../session/session';
import { Failure } from '../states/states';
import { Page } from './page';

/** A page for those who may do that somewhere. The others are told so, and are not shown fields and buttons that would refuse them. */
export function Restricted({ action, children }: { action: string; children: ReactNode }) {
  const t = useText('platform');
  const may = useMay();
  if (may(action)) return children;
  return <Page title={t('states.restricted')} crumbs={[]}><Failure problem={{ title: '', status: 403, code: 'forbidden' }} /></Page>;
}
