// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import type { ModulePages } from '@platform/frame/module_pages';
import { Restricted } from '@platform/frame/restricted';
import { useText } from '@platform/i18n/texts';
import { fill_slot } from '@platform/slots/slots';
import { start_main, start_side, start_top } from '@platform/start/start_slots';
import { item_subject, news_subject } from '@desk/items/desk_slots';
import { fact_words, record_link } from '@identity/traces/traces';
import { ContactFactWords } from './contacts/fact_words';
import { ItemContact, ReadContact } from './contacts/links';
import { ItemReferral, NewsReferral, ReadReferral, ReferralFactWords } from './referrals/links';

const RecordPage = lazy(async () => ({ default: (await import('./record/record_page')).RecordPage }));
const RecordedPage = lazy(async () => ({ default: (await import('./contacts/recorded_page')).RecordedPage }));
const ContactsPage = lazy(async () => ({ default: (await import('./contacts/contacts_page')).ContactsPage }));
const ContactPage = lazy(async () => ({ default: (await import('./contacts/contact_page')).ContactPage }));
const OrientationPage = lazy(async () => ({ default: (await import('./orientation/orientation_page')).OrientationPage }));
const ReferralsPage = lazy(async () => ({ default: (await import('./referrals/referrals_page')).ReferralsPage }));
const ReferralPage = lazy(async () => ({ default: (await import('./referrals/referral_page')).ReferralPage }));
const RecordFirst = lazy(async () => ({ default: (await import('./contacts/contact_panels')).RecordFirst }));
const RecordBeside = lazy(async () => ({ default: (await import('./contacts/contact_panels')).RecordBeside }));
const LatestContactsPanel = lazy(async () => ({ default: (await import('./contacts/contact_panels')).LatestContactsPanel }));

function ContactsLabel() {
  const t = useText('access.contacts');
  return t('title');
}

function ReferralsLabel() {
  const t = useText('access.referrals');
  return t('title');
}

export const access_pages: ModulePages = {
  routes: [
    { path: 'contatti', element: <ContactsPage /> },
    { path: 'contatti/nuovo', element: <Restricted action="contact.record"><RecordPage /></Restricted> },
    { path: 'contatti/:contact_id', element: <ContactPage /> },
    { path: 'contatti/:contact_id/servizi', element: <OrientationPage /> },
    { path: 'invii', element: <Restricted action="referral.read"><ReferralsPage /></Restricted> },
    { path: 'invii/:referral_id', element: <ReferralPage /> },
    { path: 'contatti/:contact_id/registrato', element: <RecordedPage /> },
  ],
  navigation: [{ to: '/contatti', label: <ContactsLabel />, order: 50, action: 'contact.read' }, { to: '/invii', label: <ReferralsLabel />, order: 150, action: 'referral.read' }],
  fills: [
    fill_slot(start_top, RecordFirst, 10),
    fill_slot(start_side, RecordBeside, 50),
    fill_slot(start_main, LatestContactsPanel, 40),
    fill_slot(item_subject('contact'), ItemContact),
    fill_slot(item_subject('referral'), ItemReferral),
    fill_slot(news_subject('referral'), NewsReferral),
    fill_slot(fact_words('contact.'), ContactFactWords),
    fill_slot(fact_words('referral.'), ReferralFactWords),
    fill_slot(fact_words('need.'), ReferralFactWords),
    fill_slot(record_link('referral'), ReadReferral),
    fill_slot(record_link('contact'), ReadContact),
  ],
};
