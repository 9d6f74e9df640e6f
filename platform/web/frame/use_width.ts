// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useState } from 'react';

/** The width a drawing has been given, so that its letters keep their size on any screen. */
export function useWidth<Element extends HTMLElement>(initial: number): [number, (element: Element | null) => (() => void) | undefined] {
  const [width, set_width] = useState(initial);
  const attach = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && set_width(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, attach];
}
