/** Hears what content scripts and extension pages are told: notes that changed, keyboard shortcuts. */
import type { DocumentUrl } from '../domain/documents/document';
import { browser, type Runtime } from '../platform/browser';
import { type Notice, READER_COMMANDS, type ReaderCommand } from './protocol/notices';

/** Calls `onChange` with the document's address whenever its notes changed, until `signal` aborts. */
export function watchNotes(onChange: (url: DocumentUrl) => void, signal: AbortSignal): void {
  listen(['notes/changed'], ({ body }) => onChange(body.url), signal);
}

/** Calls `onChange` whenever tags were dismissed or restored, until `signal` aborts. */
export function watchDismissals(onChange: () => void, signal: AbortSignal): void {
  listen(['dismissals/changed'], onChange, signal);
}

/** Calls `onChange` whenever a brief was changed, until `signal` aborts. */
export function watchBriefs(onChange: () => void, signal: AbortSignal): void {
  listen(['briefs/changed'], onChange, signal);
}

/** Calls `onChange` whenever a document was read again or edited; with null: a saved search. */
export function watchLibrary(
  onChange: (document: DocumentUrl | null) => void,
  signal: AbortSignal,
): void {
  listen(['library/changed'], ({ body }) => onChange(body.document), signal);
}

/** Calls `onCommand` when the reader pressed a shortcut meant for pages, until `signal` aborts. */
export function watchCommands(
  onCommand: (command: ReaderCommand['type']) => void,
  signal: AbortSignal,
): void {
  listen(READER_COMMANDS, ({ type }) => onCommand(type), signal);
}

function listen<T extends Notice['type']>(
  types: readonly T[],
  onEvent: (event: Extract<Notice, { readonly type: T }>) => void,
  signal: AbortSignal,
): void {
  const hear = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id) return;
    if (isOneOf(types, message)) onEvent(message);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), {
    once: true,
  });
}

/** Requests travel the same way; of our own extension, the type says what the rest is. */
function isOneOf<T extends Notice['type']>(
  types: readonly T[],
  message: unknown,
): message is Extract<Notice, { readonly type: T }> {
  const { type } = Object(message) as { readonly type?: unknown };
  return types.some((one) => one === type);
}
