// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '@platform/states/states';

const Step = lazy(async () => ({ default: (await import('../second_factor/entrance_step')).EntranceStep }));

/** Brought only to those who need it: most entries are a click, or a password and a code once a day. */
export function EntranceStep(props: ComponentProps<typeof Step>) {
  return <Suspense fallback={<Loading />}><Step {...props} /></Suspense>;
}
