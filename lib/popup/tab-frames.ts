/** Our end of the port to all frames of a tab: what each says of itself, and what we ask of one. */
import * as v from 'valibot';
import type { ConceptId } from '../domain/concepts/concept';
import type { DocumentIdentity } from '../domain/documents/identity';
import type { NoteId } from '../domain/notes/note';
import type { Failure } from '../messaging/protocol/failure';
import {
  type FrameCommand,
  FrameMessage,
  type FrameReport,
  PAGE_PORT,
} from '../messaging/protocol/frames';
import { browser } from '../platform/browser';

export interface TabFrames {
  /** The frames heard of, the top one first. */
  readonly reports: readonly FrameReport[];
  send(command: FrameCommand): void;
  /** Has a frame place a note; what went wrong, if anything. */
  placeNote(frame: string, note: NoteId, candidate?: string): Promise<Failure | null>;
  close(): void;
}

/**
 * @param onChange told after every report. @param onSilent told when nobody in the tab listens (any more).
 * @param onIdentity told what a frame answers to `identify`.
 */
export function connectToTab(
  tabId: number,
  onChange: () => void,
  onSilent: () => void,
  onIdentity: (identity: DocumentIdentity) => void,
): TabFrames {
  const frames = new Map<string, FrameReport>();
  const asked = new Map<number, (failure: Failure | null) => void>();
  let requests = 0;
  const port = browser.tabs.connect(tabId, { name: PAGE_PORT });

  port.onMessage.addListener((raw: unknown) => {
    const message = v.safeParse(FrameMessage, raw);
    if (!message.success) return;
    const { output } = message;
    if (output.type === 'answer') {
      asked.get(output.request)?.(output.failure);
      asked.delete(output.request);
      return;
    }
    if (output.type === 'identity') {
      onIdentity(output.identity);
      return;
    }
    if (output.type === 'gone') {
      frames.delete(output.frame);
    } else if (output.state !== 'reading' || !frames.has(output.frame)) {
      // A page that is read again has no counts for a moment; the old ones are better than a flicker.
      frames.set(output.frame, output);
    }
    onChange();
  });
  port.onDisconnect.addListener(() => {
    frames.clear();
    for (const answer of asked.values()) answer('unreachable');
    asked.clear();
    onSilent();
  });

  return {
    get reports() {
      return [...frames.values()].sort((a, b) => Number(b.top) - Number(a.top));
    },
    send(command) {
      port.postMessage(command);
    },
    placeNote(frame, note, candidate) {
      requests += 1;
      const request = requests;
      return new Promise((resolve) => {
        asked.set(request, resolve);
        port.postMessage({ type: 'place-note', frame, note, candidate, request });
      });
    },
    close() {
      port.disconnect();
    },
  };
}

/** The frame that holds a mention, counted from 0 through all frames, and its number in there. */
export function findMention(
  reports: readonly FrameReport[],
  concept: ConceptId,
  at: number,
): { readonly frame: string; readonly at: number } | undefined {
  let before = 0;
  for (const { frame, concepts } of reports) {
    const { sure = 0, unsure = 0 } = concepts.find(({ id }) => id === concept) ?? {};
    if (at < before + sure + unsure) return { frame, at: at - before };
    before += sure + unsure;
  }
  return undefined;
}
