// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';
import { kind_of, problem_of, type Problem } from '../api/problem';
import { useText } from '../i18n/texts';
import { Icon, type IconName } from '../icon/icon';

interface NoticeProps {
  icon: IconName;
  tone: 'calm' | 'alert';
  title: string;
  text?: ReactNode;
  action?: ReactNode;
}

function Notice({ icon, tone, title, text, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'alert' ? 'alert' : undefined}>
      <Icon name={icon} size="lg" />
      <div>
        <p className="notice-title">{title}</p>
        {text && <div className="notice-text">{text}</div>}
        {action && <div className="notice-action">{action}</div>}
      </div>
    </div>
  );
}

export function Loading({ label }: { label?: string }) {
  const t = useText('platform');
  return (
    <div className="loading" role="status">
      <span className="progress-spinner progress-spinner-active size-sm" aria-hidden="true" />
      <span>{label ?? t('states.loading')}</span>
    </div>
  );
}

export function Empty({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return <Notice icon="inbox" tone="calm" title={title} text={text} action={action} />;
}

interface FailureProps {
  problem: Problem;
  retry?: () => void;
  /** Where the screen knows better than the kind of problem what happened. */
  words?: { title: string; why: string; remedy: string };
}

/** What happened, why, and what to do: the screen's words, else the server's, else those of the kind of problem. */
export function Failure({ problem, retry, words }: FailureProps) {
  const t = useText('platform');
  const code = kind_of(problem);
  const denied = code === 'forbidden' || code === 'unauthenticated';
  const worth_retrying = retry && ['unavailable', 'unreachable', 'unexpected'].includes(code);
  return (
    <Notice
      icon={denied ? 'locked' : 'warning_circle'}
      tone="alert"
      title={words?.title ?? t(`problems.${code}.title`)}
      text={
        <>
          <p>{words?.why ?? problem.detail ?? t(`problems.${code}.why`)}</p>
          <p>{words?.remedy ?? problem.remedy ?? t(`problems.${code}.remedy`)}</p>
        </>
      }
      action={worth_retrying && <Button color="primary" outline size="sm" onClick={retry}>{t('states.retry')}</Button>}
    />
  );
}

/** The four states of an answer in one place, so that no screen forgets one. */
export function Answer<T>({ query, loading, children }: { query: UseQueryResult<T>; loading?: string; children: (data: T) => ReactNode }) {
  if (query.isPending) return <Loading label={loading} />;
  if (query.isError) return <Failure problem={problem_of(query.error)} retry={() => void query.refetch()} />;
  return children(query.data);
}
