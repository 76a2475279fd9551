/**
 * The panel's end of the ports to all frames of a tab: what each says of itself, its outline kept whole from the
 * changes it tells, and what we ask of one. A port reaches only documents that were there when it was opened;
 * when others come, a second one is opened, and each frame is listened to on the first port it was heard on.
 */
import * as v from 'valibot';
import { applyChange, type ListPart } from '../domain/outline/list-delta';
import type { OutlineEntry } from '../domain/outline/outline-entry';
import type { FrameCommand, FrameReport } from '../messaging/protocol/frames';
import {
  PANEL_PORT,
  type PanelCommand,
  PanelMessage,
  type PanelReply,
} from '../messaging/protocol/panel';
import { browser, type Runtime } from '../platform/browser';

export interface PanelFrame {
  readonly report: FrameReport;
  /** Undefined until it was told once. The same array as long as nothing changed. */
  readonly entries: readonly OutlineEntry[] | undefined;
}

export interface TabConnection {
  /** The frames heard of, the top one first. */
  readonly frames: readonly PanelFrame[];
  /** Where the reader is; undefined until that is known. */
  readonly inView: { readonly frame: string; readonly block: number | null } | undefined;
  send(command: FrameCommand | PanelCommand): void;
  /** What became of a command. */
  ask(command: Asking): Promise<Omit<PanelReply, 'type' | 'request'>>;
  /** Looks for documents that came since. */
  lookAgain(): void;
  close(): void;
}

type WithoutRequest<T> = T extends { readonly request: number } ? Omit<T, 'request'> : never;
type Asking = WithoutRequest<FrameCommand | PanelCommand>;

/** Documents inside a page come several at a time, and their content script after them. */
const LOOK_AGAIN_MS = 500;

/** By then every frame has reported that will. */
const IDLE_MS = 2_000;

interface Known {
  readonly port: Runtime.Port;
  report: FrameReport;
  entries: readonly OutlineEntry[] | undefined;
  pending: ListPart<OutlineEntry>[];
}

/** @param onChange told after every change. @param onSilent told when nobody in the tab listens (any more). */
export function connectPanel(
  tabId: number,
  onChange: () => void,
  onSilent: () => void,
): TabConnection {
  const known = new Map<string, Known>();
  const ports = new Set<Runtime.Port>();
  const asked = new Map<
    number,
    { frame: string; answer: (reply: Omit<PanelReply, 'type' | 'request'>) => void }
  >();
  let requests = 0;
  let inView: { frame: string; block: number | null } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const forget = (frame: string) => {
    known.delete(frame);
    if (inView?.frame === frame) inView = undefined;
    for (const [request, waiting] of asked) {
      if (waiting.frame !== frame) continue;
      asked.delete(request);
      waiting.answer({ failure: 'unreachable' });
    }
  };

  const hearReport = (port: Runtime.Port, report: FrameReport) => {
    const frame = known.get(report.frame);
    if (!frame) {
      known.set(report.frame, { port, report, entries: undefined, pending: [] });
      port.postMessage({ type: 'subscribe', frame: report.frame } satisfies PanelCommand);
    } else if (report.state !== 'reading') {
      // A page that is read again has no counts for a moment; the old ones are better than a flicker.
      frame.report = report;
    }
  };

  const hear = (port: Runtime.Port, message: PanelMessage) => {
    if (message.type === 'reply' || message.type === 'answer') {
      asked.get(message.request)?.answer(message);
      asked.delete(message.request);
      return;
    }
    const frame = known.get(message.frame);
    // Heard on another port already.
    if (frame && frame.port !== port) return;
    switch (message.type) {
      case 'report':
        hearReport(port, message);
        break;
      case 'gone':
        forget(message.frame);
        break;
      case 'outline':
        if (!frame) return;
        frame.pending.push(...message.parts);
        if (!message.last) return;
        frame.entries = applyChange(frame.entries ?? [], frame.pending);
        frame.pending = [];
        break;
      case 'in-view':
        // Frames inside the page say where they are only once somebody moves in them.
        if (!frame || (!message.moved && !frame.report.top)) return;
        inView = { frame: message.frame, block: message.block };
        break;
      case 'frames-changed':
        clearTimeout(timer);
        timer = setTimeout(open, LOOK_AGAIN_MS);
        return;
    }
    onChange();
  };

  const open = () => {
    if (isClosed) return;
    const port = browser.tabs.connect(tabId, { name: PANEL_PORT });
    ports.add(port);
    port.onMessage.addListener((raw: unknown) => {
      const message = v.safeParse(PanelMessage, raw);
      if (message.success) hear(port, message.output);
    });
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      for (const [frame, entry] of known) if (entry.port === port) forget(frame);
      if (isClosed) return;
      if (ports.size === 0) onSilent();
      else onChange();
    });
    setTimeout(() => closeIfIdle(port), IDLE_MS);
  };
  /** A port on which nobody is heard who is not heard on another serves nothing. */
  const closeIfIdle = (port: Runtime.Port) => {
    const serves = [...known.values()].some((frame) => frame.port === port);
    if (serves || ports.size < 2 || !ports.delete(port)) return;
    port.disconnect();
  };
  open();

  return {
    get frames() {
      return [...known.values()].sort((a, b) => Number(b.report.top) - Number(a.report.top));
    },
    get inView() {
      return inView;
    },
    send(command) {
      known.get(command.frame)?.port.postMessage(command);
    },
    ask(command) {
      const frame = known.get(command.frame);
      if (!frame) return Promise.resolve({ failure: 'not-found' });
      requests += 1;
      const request = requests;
      return new Promise((answer) => {
        asked.set(request, { frame: command.frame, answer });
        frame.port.postMessage({ ...command, request });
      });
    },
    lookAgain: open,
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const port of ports) port.disconnect();
      for (const frame of [...known.keys()]) forget(frame);
    },
  };
}
