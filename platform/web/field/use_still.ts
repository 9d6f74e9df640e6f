// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';

/** What was typed, once the keys have been still for a moment: nothing is asked of the server for every letter. */
export function useStill(text: string, pause_ms: number): string {
  const [still, set_still] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => set_still(text), pause_ms);
    return () => window.clearTimeout(timer);
  }, [text, pause_ms]);
  return still;
}
