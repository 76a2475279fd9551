/** Which documents with notes may be versions of the one in the tab: asked of page and background once it is shown. */
import type { DocumentIdentity } from '../domain/documents/identity';
import type { RelatedDocument } from '../domain/documents/related-document';
import type { Send } from '../messaging/client';
import type { FrameReport } from '../messaging/protocol/frames';
import type { TabFrames } from './tab-frames';

export interface RelatedDocuments {
  /** Of the document asked about last; none while that is not known. */
  readonly found: readonly RelatedDocument[];
  /** Asks the page what it is, once for each address. */
  askAbout(main: FrameReport, frames: TabFrames): void;
  hear(identity: DocumentIdentity): void;
}

/** @param onFound told when there are some. */
export function createRelatedDocuments(send: Send, onFound: () => void): RelatedDocuments {
  let asked = '';
  let found: readonly RelatedDocument[] = [];
  return {
    get found() {
      return found;
    },
    askAbout({ frame, url, state }, frames) {
      const about = `${frame} ${url}`;
      if (state !== 'ready' || about === asked) return;
      asked = about;
      found = [];
      frames.send({ type: 'identify', frame });
    },
    hear(identity) {
      const about = asked;
      if (!about.endsWith(` ${identity.url}`)) return;
      send('documents/related', identity).then(
        (related) => {
          if (about !== asked || related.length === 0) return;
          found = related;
          onFound();
        },
        // An offer, and no more: nobody waits for it.
        () => undefined,
      );
    },
  };
}
