/** The page's end of the ports popups and side panels open: reports what the frame holds, obeys what they ask. */
import type { DocumentIdentity } from '../domain/documents/identity';
import type { PageSend } from '../messaging/create-send';
import type { Failure } from '../messaging/protocol/failure';
import {
  type FrameCommand,
  type FrameMessage,
  type FrameReport,
  isFrameCommand,
  PAGE_PORT,
} from '../messaging/protocol/frames';
import { PANEL_PORT, type PanelMessage } from '../messaging/protocol/panel';
import { browser, type Runtime } from '../platform/browser';
import type { FrameState } from './frame-report';
import { openPanelPort, type PanelPort } from './panel-port';
import type { Session } from './session';

export interface PagePort {
  /** Tells everybody who listens what has changed. */
  publish(): void;
}

/** What is to be done, not only told. */
export type PageCommand = Exclude<FrameCommand, { readonly type: 'identify' }>;

export interface PagePortParts {
  /** Says what the frame holds; called only while somebody listens. */
  readonly describe: () => FrameState;
  /** Called with commands meant for this frame; says what went wrong. Never rejects. */
  readonly obey: (command: PageCommand) => Promise<Failure | null>;
  /** What the document is known by; undefined when it is not read. */
  readonly identify: () => Promise<DocumentIdentity> | undefined;
  /** Undefined while nothing is done on the document. */
  readonly getSession: () => Session | undefined;
  readonly send: PageSend;
}

interface Listener {
  readonly port: Runtime.Port;
  /** Of a side panel, which wants more. */
  readonly panel: PanelPort | undefined;
}

export function openPagePort(parts: PagePortParts, signal: AbortSignal): PagePort {
  const listeners = new Set<Listener>();
  const frame = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const top = window === window.top;
  const report = (): FrameReport => ({ type: 'report', frame, top, ...parts.describe() });

  const welcome = (port: Runtime.Port) => {
    const isPanel = port.name === PANEL_PORT;
    // Only our own pages can connect: there is no `externally_connectable`, and a page has no `runtime`.
    if ((!isPanel && port.name !== PAGE_PORT) || port.sender?.id !== browser.runtime.id) return;
    const leaving = new AbortController();
    const until = AbortSignal.any([signal, leaving.signal]);
    const tell = (message: PanelMessage) => port.postMessage(message);
    const panel = isPanel
      ? openPanelPort(frame, parts.getSession, parts.send, tell, until)
      : undefined;
    const listener = { port, panel };
    listeners.add(listener);
    port.onDisconnect.addListener(() => {
      listeners.delete(listener);
      leaving.abort();
    });
    port.onMessage.addListener((message: unknown) => {
      panel?.hear(message);
      if (!isFrameCommand(message, frame)) return;
      if (message.type === 'identify') {
        const say = (identity: DocumentIdentity) => {
          const answer: FrameMessage = { type: 'identity', frame, identity };
          if (listeners.has(listener)) port.postMessage(answer);
        };
        // It fails for a page that is being left.
        void parts.identify()?.then(say, () => undefined);
        return;
      }
      void parts.obey(message).then((failure) => {
        if (message.type === 'place-note' && listeners.has(listener)) {
          tell({ type: 'answer', request: message.request, failure });
        }
      });
    });
    tell(report());
  };

  const leave = () => {
    for (const { port } of listeners) port.postMessage({ type: 'gone', frame });
  };

  browser.runtime.onConnect.addListener(welcome);
  addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(welcome), {
    once: true,
  });
  return {
    publish() {
      for (const { port, panel } of listeners) {
        port.postMessage(report());
        panel?.update();
      }
    },
  };
}
