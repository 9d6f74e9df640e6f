// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useText } from '@platform/i18n/texts';

interface Props {
  codes: string[];
  action: string;
  on_done: () => void;
}

/** Shown once, to be put on paper: whoever goes on without having done so is asked first. */
export function RecoveryCodeList({ codes, action, on_done }: Props) {
  const t = useText('identity.second_factor');
  const heading = useRef<HTMLHeadingElement>(null);
  const [kept, set_kept] = useState(false);
  const [reminded, set_reminded] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="recovery-codes" aria-labelledby="recovery-title">
      <h3 id="recovery-title" ref={heading} tabIndex={-1}>{t('paper.title')}</h3>
      <p>{t('paper.why')}</p>
      <ol aria-label={t('paper.title')}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <p className="no-print"><Button color="primary" outline type="button" onClick={() => window.print()}>{t('paper.print')}</Button></p>
      <div className="form-check no-print">
        <input id="recovery-kept" type="checkbox" checked={kept} aria-describedby={reminded ? 'recovery-error' : undefined} onChange={(event) => set_kept(event.target.checked)} />
        <label htmlFor="recovery-kept">{t('paper.kept')}</label>
        {reminded && !kept && <p className="field-error" id="recovery-error">{t('paper.keep_first')}</p>}
      </div>
      <p className="no-print"><Button color="primary" type="button" onClick={() => (kept ? on_done() : set_reminded(true))}>{action}</Button></p>
    </section>
  );
}
