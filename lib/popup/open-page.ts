/**
 * The page a popup is about: what its frames report of it and what is stored about it. Needs neither words nor
 * settings, so that it is asked for at once, while those are still being loaded.
 */
import type { DocumentUrl } from '../domain/documents/document';
import { normaliseDocumentUrl } from '../domain/documents/normalise-url';
import type { RelatedDocument } from '../domain/documents/related-document';
import type { Send } from '../messaging/client';
import { watchDismissals, watchNotes } from '../messaging/events';
import type { Failure } from '../messaging/protocol/failure';
import type { FrameReport } from '../messaging/protocol/frames';
import type { StoredPage } from '../messaging/protocol/popup-requests';
import type { UnreadableReason } from '../ui/popup/popup-state';
import { failureOf } from './attempt';
import { createRelatedDocuments } from './related-documents';
import { connectToTab, type TabFrames } from './tab-frames';

export interface OpenPage {
  readonly frames: TabFrames;
  /** Undefined until it has come. */
  readonly stored: StoredPage | undefined;
  /** Why it cannot be shown, if it cannot. */
  readonly failure: Failure | undefined;
  /** Why nobody in the tab answers, once that is clear. */
  readonly silence: UnreadableReason | undefined;
  /** Documents with notes that may be versions of this one, once they were asked for. */
  readonly related: readonly RelatedDocument[];
  /** Has the page say what it is; once for each address. */
  askForRelated(): void;
  /** Asks anew for what is stored. Rejects as a request does. */
  reload(): Promise<void>;
  /** Begins anew. */
  connect(): void;
  /** Calls `onChange` at once, and after every change. */
  watch(onChange: () => void): void;
}

export interface OpenPageParts {
  readonly tabId: number;
  /** What the tab shows, as far as the browser says it. Never rejects. */
  readonly address: Promise<string | undefined>;
  readonly send: Send;
  /** Why a tab in which nobody answers is silent. */
  readonly findSilenceReason: () => Promise<UnreadableReason>;
  /** Until when changes are heard of. */
  readonly signal: AbortSignal;
}

export function openPage(parts: OpenPageParts): OpenPage {
  const { tabId, address, send, findSilenceReason, signal } = parts;
  let stored: StoredPage | undefined;
  let failure: Failure | undefined;
  let silence: UnreadableReason | undefined;
  let askedFor = '';
  let asked = 0;
  let tell = () => {};

  const ask = async (urls: DocumentUrl[], url: DocumentUrl) => {
    asked += 1;
    const turn = asked;
    const reply = await send('popup/stored', { urls, url });
    // What was asked later is answered with what is newer.
    if (turn !== asked) return;
    stored = reply;
    tell();
  };

  const reload = async () => {
    const { reports } = frames;
    const [main] = reports;
    if (main) await ask(urlsOf(reports), main.url);
  };

  /** Asks before the page has said what it is. Most pages are one document at their address: nothing else is asked then. */
  const askAhead = async () => {
    const url = normaliseDocumentUrl((await address) ?? '');
    if (!url || askedFor !== '') return;
    askedFor = url;
    await ask([url], url).catch(() => {
      // Whether there is a page at all is not known yet. It asks anew.
      if (askedFor !== url) return;
      askedFor = '';
      hear();
    });
  };

  const reloadOrFail = () =>
    void reload().catch((error: unknown) => {
      failure = failureOf(error);
      tell();
    });

  const hear = () => {
    const urls = urlsOf(frames.reports).join(' ');
    if (urls !== askedFor) {
      askedFor = urls;
      reloadOrFail();
    }
    tell();
  };

  const fallSilent = () =>
    void findSilenceReason().then((reason) => {
      silence = reason;
      tell();
    });

  const related = createRelatedDocuments(send, () => tell());
  const open = () => connectToTab(tabId, hear, fallSilent, related.hear);
  let frames = open();
  void askAhead();
  const askAnew = () => {
    if (frames.reports.length > 0) return reloadOrFail();
    // The answer to what was asked ahead may be older than the change.
    asked += 1;
    askedFor = '';
  };
  watchNotes((url) => {
    if (askedFor.split(' ').includes(url)) askAnew();
  }, signal);
  watchDismissals(askAnew, signal);

  return {
    get frames() {
      return frames;
    },
    get stored() {
      return stored;
    },
    get failure() {
      return failure;
    },
    get silence() {
      return silence;
    },
    get related() {
      return related.found;
    },
    askForRelated() {
      const [main] = frames.reports;
      if (main) related.askAbout(main, frames);
    },
    reload,
    connect() {
      failure = undefined;
      silence = undefined;
      askedFor = '';
      frames.close();
      frames = open();
      tell();
    },
    watch(onChange) {
      tell = onChange;
      onChange();
    },
  };
}

/** Every address whose notes belong here. */
function urlsOf(reports: readonly FrameReport[]): DocumentUrl[] {
  return [...new Set(reports.flatMap(({ url, twins = [] }) => [url, ...twins]))];
}
