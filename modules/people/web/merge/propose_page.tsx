// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { LineField } from '@platform/field/fields';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { SlotOutlet } from '@platform/slots/slots';
import { Answer, Empty, Failure } from '@platform/states/states';
import { household_hints } from '../household/household_slots';
import { usePerson, type PersonSheet } from '../sheet/api';
import { useSheetFields, type FieldName } from '../sheet/fields';
import { apart, Compare, type Side } from './compare';
import { usePropose } from './api';
import './merge.scss';

const random_key = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Where only the other sheet knows something, it is not lost. */
function filled_by_other(kept: PersonSheet, other: PersonSheet, names: FieldName[]): FieldName[] {
  return names.filter((name) => !apart.includes(name) && kept.known?.[name] === undefined && other.known?.[name] !== undefined);
}

function Both({ kept, other, on_other }: { kept: PersonSheet; other: PersonSheet; on_other: () => void }) {
  const t = useText('people.merge');
  const navigate = useNavigate();
  const names = useSheetFields().map(({ name }) => name);
  const [key] = useState(random_key);
  const [from_other, set_from_other] = useState<string[]>(() => filled_by_other(kept, other, names));
  const [reason, set_reason] = useState('');
  const [asked, set_asked] = useState(false);
  const propose = usePropose(kept.person_id, key);
  if (!kept.known || !other.known || other.stub) {
    return <Empty title={t('not_yours')} text={t('not_yours_why')} action={<Button color="primary" outline onClick={on_other}>{t('another')}</Button>} />;
  }
  const choose = (name: FieldName, side: Side) => set_from_other((all) => (side === 'other' ? [...all, name] : all.filter((one) => one !== name)));
  const problem = propose.isError ? problem_of(propose.error) : undefined;
  const submit = async () => {
    set_asked(true);
    if (reason.trim() === '') return document.getElementById('merge-reason')?.focus();
    const row = await propose.mutateAsync({ other_id: other.person_id, version: kept.version, other_version: other.version, from_other, reason }).catch(() => undefined);
    if (row) await navigate(`/persone/unioni/${row.merge_id}`);
  };
  return (
    <form aria-label={t('propose')} noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {problem && <Failure problem={problem} />}
      <p className="section-lead">{t('choose_lead', { kept: kept.records.length, other: other.records.length })}</p>
      <Compare kept={kept.known} other={other.known} from_other={from_other} on_choose={choose} />
      <LineField id="merge-reason" label={t('reason')} hint={t('reason_help')} maxLength={300} value={reason} onChange={(event) => set_reason(event.target.value)} error={asked && reason.trim() === '' ? t('reason_missing') : problem?.fields?.find(({ pointer }) => pointer === '/reason')?.message} />
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={propose.isPending}>{t('propose')}</Button>
        <Button color="secondary" outline type="button" onClick={on_other}>{t('another')}</Button>
      </div>
    </form>
  );
}

function Other({ kept, person_id, on_other }: { kept: PersonSheet; person_id: string; on_other: () => void }) {
  const query = usePerson(person_id);
  return <Answer query={query}>{(other) => <Both key={other.person_id} kept={kept} other={other} on_other={on_other} />}</Answer>;
}

/** First which sheet, then what stays of each; nothing is joined before another hand has confirmed it. */
export function ProposePage() {
  const t = useText('people.merge');
  const { person_id = '' } = useParams();
  const query = usePerson(person_id);
  const [other, set_other] = useState<string | null>(null);
  return (
    <Page title={t('propose_title')} lead={t('propose_lead')} crumbs={[{ to: `/persone/${person_id}`, label: t('sheet') }]}>
      <Answer query={query}>
        {(kept) =>
          other ? (
            <Other kept={kept} person_id={other} on_other={() => set_other(null)} />
          ) : (
            <section aria-labelledby="which-title">
              <h2 id="which-title">{t('which')}</h2>
              <p className="section-lead">{t('which_lead', { name: `${kept.given_name} ${kept.family_name}` })}</p>
              <SlotOutlet slot={household_hints} props={{ given_name: kept.given_name, family_name: kept.family_name, except: kept.person_id, on_choose: (person) => set_other(person.person_id) }} />
              <p className="list-more"><Link to={`/persone/${person_id}`}>{t('back')}</Link></p>
            </section>
          )
        }
      </Answer>
    </Page>
  );
}
