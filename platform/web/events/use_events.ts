// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useEffectEvent, useState } from 'react';

const longest_wait = 30_000;

interface Options {
  /** Called with the data of every event of that name. */
  on_event: (data: unknown) => void;
  /** Called when the stream is open again after a silence, in which anything may have been missed. */
  on_return: () => void;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Listens as long as the page is shown. A browser gives up on a stream that was refused: this one asks again, ever more rarely. */
export function useEvents(path: string, name: string, { on_event, on_return }: Options): boolean {
  const [connected, set_connected] = useState(false);
  const heard = useEffectEvent(on_event);
  const returned = useEffectEvent(on_return);
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: number | undefined;
    let failures = 0;
    let was_open = false;
    const listen = () => {
      source = new EventSource(path, { withCredentials: true });
      source.addEventListener(name, (event) => heard(parsed((event as MessageEvent<string>).data)));
      source.onopen = () => {
        if (was_open) returned();
        was_open = true;
        failures = 0;
        set_connected(true);
      };
      source.onerror = () => {
        set_connected(false);
        if (source?.readyState !== EventSource.CLOSED) return;
        failures += 1;
        timer = window.setTimeout(listen, Math.min(longest_wait, 1000 * 2 ** failures));
      };
    };
    listen();
    return () => {
      source?.close();
      window.clearTimeout(timer);
    };
  }, [path, name]);
  return connected;
}
