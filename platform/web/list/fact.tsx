// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** One line of a sheet: a name and what it is. Inside a <dl className="facts">. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
