/** Hears what content scripts and extension pages are told: notes that changed, keyboard shortcuts. */
import * as v from 'valibot';
import type { DocumentUrl } from '../domain/documents/document';
import { browser, type Runtime } from '../platform/browser';
import {
  BriefsChanged,
  DismissalsChanged,
  LibraryChanged,
  NotesChanged,
  ReaderCommand,
} from './protocol/notices';

/** Calls `onChange` with the document's address whenever its notes changed, until `signal` aborts. */
export function watchNotes(onChange: (url: DocumentUrl) => void, signal: AbortSignal): void {
  listen(NotesChanged, ({ body }) => onChange(body.url), signal);
}

/** Calls `onChange` whenever tags were dismissed or restored, until `signal` aborts. */
export function watchDismissals(onChange: () => void, signal: AbortSignal): void {
  listen(DismissalsChanged, onChange, signal);
}

/** Calls `onChange` whenever a brief was changed, until `signal` aborts. */
export function watchBriefs(onChange: () => void, signal: AbortSignal): void {
  listen(BriefsChanged, onChange, signal);
}

/** Calls `onChange` whenever a document was read again or edited; with null: a saved search. */
export function watchLibrary(
  onChange: (document: DocumentUrl | null) => void,
  signal: AbortSignal,
): void {
  listen(LibraryChanged, ({ body }) => onChange(body.document), signal);
}

/** Calls `onCommand` when the reader pressed a shortcut meant for pages, until `signal` aborts. */
export function watchCommands(
  onCommand: (command: ReaderCommand['type']) => void,
  signal: AbortSignal,
): void {
  listen(ReaderCommand, ({ type }) => onCommand(type), signal);
}

function listen<S extends v.GenericSchema>(
  schema: S,
  onEvent: (event: v.InferOutput<S>) => void,
  signal: AbortSignal,
): void {
  const hear = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id) return;
    const event = v.safeParse(schema, message);
    if (event.success) onEvent(event.output);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), {
    once: true,
  });
}
