/** The page's end of the port a popup opens: reports what the frame holds, obeys what the popup asks. */
import * as v from 'valibot';
import type { Failure } from '../messaging/protocol/failure';
import {
  FrameCommand,
  type FrameMessage,
  type FrameReport,
  PAGE_PORT,
} from '../messaging/protocol/frames';
import { browser, type Runtime } from '../platform/browser';
import type { FrameState } from './frame-report';

export interface PagePort {
  /** Sends a report to every open popup. */
  publish(): void;
}

/**
 * @param describe says what the frame holds; called only while somebody listens.
 * @param obey called with commands meant for this frame; says what went wrong. Never rejects.
 */
export function openPagePort(
  describe: () => FrameState,
  obey: (command: FrameCommand) => Promise<Failure | null>,
  signal: AbortSignal,
): PagePort {
  const listeners = new Set<Runtime.Port>();
  const frame = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const top = window === window.top;
  const tell = (port: Runtime.Port, message: FrameMessage) => port.postMessage(message);
  const report = (): FrameReport => ({ type: 'report', frame, top, ...describe() });

  const welcome = (port: Runtime.Port) => {
    // Only our own pages can connect: there is no `externally_connectable`, and a page has no `runtime`.
    if (port.name !== PAGE_PORT || port.sender?.id !== browser.runtime.id) return;
    listeners.add(port);
    port.onDisconnect.addListener(() => listeners.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const command = v.safeParse(FrameCommand, message);
      if (!command.success || command.output.frame !== frame) return;
      const { output } = command;
      void obey(output).then((failure) => {
        if (output.type === 'place-note' && listeners.has(port)) {
          tell(port, { type: 'answer', request: output.request, failure });
        }
      });
    });
    tell(port, report());
  };

  const leave = () => {
    for (const port of listeners) tell(port, { type: 'gone', frame });
  };

  browser.runtime.onConnect.addListener(welcome);
  addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(welcome), {
    once: true,
  });
  return {
    publish() {
      for (const port of listeners) tell(port, report());
    },
  };
}
