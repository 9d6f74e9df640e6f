// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { format_period } from '@platform/dates/dates';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Answer } from '@platform/states/states';
import { useFunctionName } from '../competence/api';
import { CertaintyBadge } from '../competence/certainty_badge';
import { useBody, type Body } from './api';
import './bodies.scss';

function Names({ body }: { body: Body }) {
  const t = useText('territory.bodies');
  const language = useLanguage();
  return (
    <section aria-labelledby="names-title">
      <h2 id="names-title">{t('sheet.names')}</h2>
      <ol className="rows">
        {body.names.map((name) => (
          <li key={name.name + (name.valid_from ?? '')}>
            <p><strong>{name.name}</strong>{name.short_name && <> ({name.short_name})</>}</p>
            <p className="quiet">{format_period(name, language)}</p>
            <p><CertaintyBadge certainty={name.certainty} /> <span className="quiet">{t('sheet.source')}: <span lang="it">{name.source}</span></span></p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Assignments({ body }: { body: Body }) {
  const t = useText('territory.bodies');
  const language = useLanguage();
  const function_name = useFunctionName();
  return (
    <section aria-labelledby="assignments-title">
      <h2 id="assignments-title">{t('sheet.assignments')}</h2>
      {body.assignments.length === 0 && <p>{t('sheet.no_assignments')}</p>}
      <ul className="rows assignments">
        {body.assignments.map((one, index) => (
          <li key={index}>
            <p>
              <strong>{t(`holds.${one.role}`)}</strong> {one.function === '*' ? t('sheet.every_function') : function_name(one.function)}
              {' · '}{one.where}
            </p>
            <p className="quiet">{t(`how.${one.kind}`)} · {format_period(one, language)}</p>
            <p><CertaintyBadge certainty={one.certainty} /></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Controller({ body }: { body: Body }) {
  const t = useText('territory.bodies');
  if (!body.controller) return null;
  const { controller_name, notice_title, dpo_contact_kind, source, certainty } = body.controller;
  return (
    <section aria-labelledby="controller-title">
      <h2 id="controller-title">{t('sheet.controller')}</h2>
      <dl className="facts">
        <Fact name={t('sheet.controller_name')}>{controller_name}</Fact>
        <Fact name={t('sheet.dpo')}>{t(`contact_kinds.${dpo_contact_kind}`)}</Fact>
        <Fact name={t('sheet.notice')}><span lang="it">{notice_title}</span></Fact>
        <Fact name={t('sheet.source')}><CertaintyBadge certainty={certainty} /> <span lang="it">{source}</span></Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sheet({ body }: { body: Body }) {
  const t = useText('territory.bodies');
  const language = useLanguage();
  return (
    <div className="body-sheet">
      <dl className="facts">
        <Fact name={t('sheet.kind')}>{t(`kinds.${body.kind}`)}</Fact>
        {body.seat_name && <Fact name={t('sheet.seat')}>{body.seat_name}</Fact>}
        {body.tax_code && <Fact name={t('sheet.tax_code')}><code>{body.tax_code}</code></Fact>}
        {(body.valid_from || body.valid_to) && <Fact name={t('sheet.exists')}>{format_period(body, language)}</Fact>}
        <Fact name={t('sheet.source')}><CertaintyBadge certainty={body.certainty} /> <span lang="it">{body.source}</span></Fact>
      </dl>
      <Names body={body} />
      <Assignments body={body} />
      <Controller body={body} />
    </div>
  );
}

export function BodyPage() {
  const t = useText('territory.bodies');
  const { code = '' } = useParams();
  const query = useBody(code);
  const body = query.data;
  return (
    <Page
      title={body ? (body.short_name ?? body.name) : t('sheet.title')}
      lead={body?.short_name ? body.name : undefined}
      crumbs={[{ to: '/enti', label: t('title') }]}
    >
      <Answer query={query}>{(data) => <Sheet body={data} />}</Answer>
    </Page>
  );
}
