/** Hears that the notes of a document changed, wherever the change was made. */
import * as v from 'valibot';
import type { DocumentUrl } from '../domain/documents/document';
import { browser, type Runtime } from '../platform/browser';
import { NotesChanged } from './protocol';

/** Calls `onChange` with the document's address until `signal` aborts. */
export function watchNotes(onChange: (url: DocumentUrl) => void, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id) return;
    const event = v.safeParse(NotesChanged, message);
    if (event.success) onChange(event.output.body.url);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen), {
    once: true,
  });
}
