// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue, useState } from 'react';
import { Link, useParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Answer, Empty, Failure } from '@platform/states/states';
import { useOffers, type OfferQuestion, type OfferRow } from '@catalogue/offers/api';
import { OfferCard } from '@catalogue/offers/offer_card';
import { OfferSearch } from '@catalogue/offers/offer_search';
import { PersonName } from '@people/person/person_name';
import '@catalogue/offers/offers.scss';
import { useContact, type Contact } from '../contacts/api';
import { SendForm } from '../referrals/send_form';
import '../referrals/referrals.scss';
import { useOrient } from './api';
import './orientation.scss';

function Choice({ contact, offer }: { contact: Contact; offer: OfferRow }) {
  const t = useText('access.orientation');
  const orient = useOrient(contact.contact_id);
  const referrals = useText('access.referrals');
  const [sending, set_sending] = useState<'no' | 'writing' | 'done'>('no');
  const done = contact.orientations.some(({ offer_id }) => offer_id === offer.offer_id);
  if (sending === 'writing') return <SendForm contact={contact} offer={offer} on_done={() => set_sending('done')} on_leave={() => set_sending('no')} />;
  return (
    <div className="orient-choice">
      {offer.takes_referrals && contact.may.includes('referral.send') && (sending === 'done'
        ? <p className="tag tag-done" role="status">{referrals('send.done')}</p>
        : <button type="button" className="btn btn-primary btn-sm" onClick={() => set_sending('writing')}>{referrals('send.start')}</button>)}{' '}
      {done ? <p className="tag tag-done" role="status">{t('done')}</p> : (
        <button type="button" className="btn btn-outline-primary btn-sm" disabled={orient.isPending} onClick={() => orient.mutate(offer.offer_id)}>{t('show')}</button>
      )}
      {orient.isError && <Failure problem={problem_of(orient.error)} />}
    </div>
  );
}

function Services({ contact }: { contact: Contact }) {
  const t = useText('access.orientation');
  const [question, set_question] = useState<OfferQuestion>({ q: '', municipality: contact.municipality, function: contact.function });
  const query = useOffers(useDeferredValue(question));
  if (!contact.may.includes('contact.orient')) return <Failure problem={{ title: '', status: 403, code: 'forbidden' }} />;
  return (
    <>
      {contact.content && <blockquote className="told">{contact.content.need}</blockquote>}
      <OfferSearch question={question} on_change={set_question} />
      <List query={query} empty={<Empty title={t('none')} text={t('none_why')} />}>
        {(rows) => (
          <ul className="rows offers">
            {rows.map((offer) => <OfferCard key={offer.offer_id} offer={offer} action={<Choice contact={contact} offer={offer} />} />)}
          </ul>
        )}
      </List>
      <p className="form-actions"><Link className="btn btn-primary" to={`/contatti/${contact.contact_id}`}>{t('back')}</Link></p>
    </>
  );
}

/** From a need to the services near home, with the room they have; what is chosen stands on the contact and on the receipt. */
export function OrientationPage() {
  const t = useText('access.orientation');
  const contacts = useText('access.contacts');
  const { contact_id = '' } = useParams();
  const query = useContact(contact_id);
  return (
    <Page
      title={t('title')}
      lead={query.data && <PersonName anonymous={query.data.anonymous} person={query.data.person} />}
      crumbs={[{ to: '/contatti', label: contacts('title') }, { to: `/contatti/${contact_id}`, label: contacts('contact') }]}
    >
      <Answer query={query}>{(contact) => <Services contact={contact} />}</Answer>
    </Page>
  );
}
