// SPDX-License-Identifier: EUPL-1.2
import { useId, type ReactNode } from 'react';
import './panel.scss';

interface Props {
  title: ReactNode;
  /** Where all of it is. */
  more?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** One subject of the start page, with its own heading and a way to the rest. */
export function Panel({ title, more, children, className = '' }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className}`.trim()} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {more && <p className="panel-more">{more}</p>}
      </div>
      {children}
    </section>
  );
}

/** A row of numbers, each with its words, and each leading to what it counts. */
export function Numbers({ children }: { children: ReactNode }) {
  return <ul className="numbers">{children}</ul>;
}
