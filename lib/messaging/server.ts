/** The background's end of the messages: listens for requests, tells everybody of changes. */
import type { DocumentUrl } from '../domain/documents/document';
import { browser, type Runtime } from '../platform/browser';
import {
  type BriefsChanged,
  type DismissalsChanged,
  type LibraryChanged,
  type NotesChanged,
  type ReaderCommand,
  readReaderCommand,
} from './protocol/notices';
import { createResponder, type Handlers } from './responder';

export function serve(handlers: Handlers): void {
  const extension = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };
  const respond = createResponder(handlers, extension);
  const hear = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendAnswer: (answer: unknown) => void,
  ) => {
    const answer = respond(message, sender);
    // Not every version of Chrome takes a promise; `true` tells it that the answer comes later.
    void answer?.then(sendAnswer);
    return answer === undefined ? undefined : true;
  };
  browser.runtime.onMessage.addListener(hear as Runtime.OnMessageListenerCallback);
}

/** Tells every content script and open extension page that the notes of a document changed. */
export function broadcastNotesChanged(url: DocumentUrl): Promise<void> {
  return broadcast({ type: 'notes/changed', body: { url } });
}

/** Likewise, that tags were dismissed or restored. */
export function broadcastDismissalsChanged(): Promise<void> {
  return broadcast({ type: 'dismissals/changed' });
}

/** Likewise, that briefs changed; only our own pages have to do with them. */
export function broadcastBriefsChanged(): Promise<void> {
  return tellOwnPages({ type: 'briefs/changed' });
}

/** Likewise, that a document was read again or edited; null: a saved search. */
export function broadcastLibraryChanged(document: DocumentUrl | null): Promise<void> {
  return tellOwnPages({ type: 'library/changed', body: { document } });
}

async function tellOwnPages(message: BriefsChanged | LibraryChanged): Promise<void> {
  await browser.runtime.sendMessage(message).catch(() => undefined);
}

async function broadcast(message: NotesChanged | DismissalsChanged): Promise<void> {
  // Nobody listening is the normal case: tabs without our script, no extension page open.
  const unheard = () => undefined;
  const tabs = await browser.tabs.query({});
  await Promise.all([
    browser.runtime.sendMessage(message).catch(unheard),
    ...tabs.map(({ id }) =>
      id === undefined ? undefined : browser.tabs.sendMessage(id, message).catch(unheard),
    ),
  ]);
}

/** Passes the keyboard shortcuts that pages heed on to the tab in front. */
export function relayCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = readReaderCommand(name);
    if (command === undefined || tab?.id === undefined) return;
    const message: ReaderCommand = { type: command };
    // A tab that cannot be read has nobody listening.
    void browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  });
}
