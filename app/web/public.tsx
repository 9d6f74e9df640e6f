// SPDX-License-Identifier: EUPL-1.2
import { mount } from './mount';
import { Portal } from './portal/portal';

void mount(<Portal />, {
  basename: '/',
  texts: { it: () => import('./texts/public_it'), en: () => import('./texts/public_en') },
});
