// SPDX-License-Identifier: EUPL-1.2
import { Application } from './application/application';
import { mount } from './mount';

void mount(<Application />, {
  basename: '/app',
  texts: { it: () => import('./texts/application_it'), en: () => import('./texts/application_en') },
});
