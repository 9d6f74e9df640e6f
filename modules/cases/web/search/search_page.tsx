// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type FormEvent } from 'react';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Icon } from '@platform/icon/icon';
import { Answer, Empty } from '@platform/states/states';
import { useSearch } from './api';
import { ExactForm } from './exact_form';
import { FoundRow } from './found_row';
import './search.scss';

const fewest = 2;

/** The name is not kept in the address: it would stay in the history of whoever sits here next. */
export function SearchPage() {
  const t = useText('cases.search');
  const id = useId();
  const [typed, set_typed] = useState('');
  const [asked, set_asked] = useState('');
  const [wrong, set_wrong] = useState(false);
  const query = useSearch(asked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    set_wrong(name.length < fewest);
    if (name.length >= fewest) set_asked(name);
    else document.getElementById(id)?.focus();
  };
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[{ to: '/', label: t('start') }]}>
      <form className="people-search question-card" role="search" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{t('name')}</label>
          <input
            id={id}
            type="search"
            className="form-control"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={`${id}-help`}
            onChange={(event) => set_typed(event.target.value)}
          />
          <p id={`${id}-help`} className={wrong ? 'field-error' : 'field-help'}>{wrong ? t('name_short') : t('name_help')}</p>
        </div>
        <button type="submit" className="btn btn-primary"><Icon name="search" size="sm" className="icon-white" /> {t('ask')}</button>
      </form>
      {asked !== '' && (
        <section className="people-found" aria-labelledby="found-title">
          <h2 id="found-title">{t('found')}</h2>
          <Answer query={query}>
            {({ items }) => (
              <>
                <p className="quiet" role="status">{t('count', { count: items.length })}</p>
                {items.length === 0 && <Empty title={t('none')} text={t('none_why')} />}
                <ul className="rows">{items.map((found) => <FoundRow key={found.person_id} found={found} />)}</ul>
              </>
            )}
          </Answer>
        </section>
      )}
      <ExactForm />
    </Page>
  );
}
