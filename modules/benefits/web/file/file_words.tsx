// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { Item } from '@desk/items/api';
import type { News } from '@desk/notices/api';
import { detail_of, type TimelineLine } from '@identity/traces/traces';
import type { FileRow } from './api';

/** The facts this module announces, as the timeline tells them. */
export function FileFactWords({ line }: { line: TimelineLine }) {
  const t = useText('benefits.file');
  const [, happened] = line.kind.split('.');
  const kind = detail_of(line).kind;
  return typeof kind === 'string' ? t(`facts_decided.${kind}`, { defaultValue: line.kind }) : t(`facts.${happened}`, { defaultValue: line.kind });
}

export function FileItem({ item }: { item: Item }) {
  return <Link to={`/pratiche/${item.subject_id}`}>{item.headline}</Link>;
}

/** Among the notices. */
export function NewsFile({ news }: { news: News }) {
  const t = useText('benefits.file');
  return <Link to={`/pratiche/${news.subject_id}`}>{news.headline || t('one')}</Link>;
}

export function ReadFile({ record_id }: { record_id: string }) {
  const t = useText('benefits.file');
  return <Link to={`/pratiche/${record_id}`}>{t('one')}</Link>;
}

/** How long the body that decides still has, in words. */
export function DaysLeft({ days_left, paused = false }: { days_left?: number; paused?: boolean }) {
  const t = useText('benefits.file');
  if (days_left === undefined) return null;
  if (days_left < 0) return <span className="tag tag-late">{t('late', { count: -days_left })}</span>;
  if (days_left === 0 && !paused) return <span className="tag tag-late">{t('today')}</span>;
  return <span className={days_left <= 7 ? 'tag tag-soon' : 'tag'}>{t('left', { count: days_left })}{paused && ` · ${t('paused')}`}</span>;
}

export function FileLine({ row, by_type = false, children }: { row: FileRow; by_type?: boolean; children?: ReactNode }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  const type = language === 'it' ? row.type_name_it : row.type_name_en;
  return (
    <li>
      <p className="row-title"><Link to={`/pratiche/${row.file_id}`}>{by_type ? type : row.person_name}</Link></p>
      <p className="row-detail">{!by_type && `${type} · `}{t('decides', { name: row.deciding_name })}</p>
      <p className="tags"><span className={row.state === 'granted' || row.state === 'denied' ? 'tag tag-done' : 'tag'}>{t(`states.${row.state}`)}</span> <DaysLeft days_left={row.days_left} /> {children}</p>
    </li>
  );
}
