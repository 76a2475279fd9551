/** Answers what pages say and ask about the documents they show. */
import type { DocumentUrl } from '../domain/documents/document';
import type { Handlers } from '../messaging/responder';
import type { DocumentsRepository } from '../storage/documents-repository';
import { mayReach, requireOrigin } from './reach';

type DocumentRequests = Extract<keyof Handlers, `${'documents' | 'snapshots'}/${string}`>;

export function createDocumentHandlers(
  repository: DocumentsRepository,
  /** Tells our own pages that something else is known of a document. */
  broadcast: (url: DocumentUrl) => Promise<void>,
): Pick<Handlers, DocumentRequests> {
  return {
    async 'documents/seen'(sighting, asker) {
      requireOrigin(asker, sighting.url);
      const known = await repository.see(sighting);
      if (known) await broadcast(sighting.url);
      return known;
    },

    async 'documents/has-neighbours'({ url }, asker) {
      requireOrigin(asker, url);
      return repository.hasNeighbours(url);
    },

    async 'documents/twins'(identity, asker) {
      requireOrigin(asker, identity.url);
      const twins = await repository.findTwins(identity);
      return twins.filter((url) => mayReach(asker, url));
    },

    'documents/related': (identity) => repository.findRelated(identity),

    'documents/known-as': ({ sha256 }) => repository.findKnownAs(sha256),

    async 'snapshots/of-page'({ url, fingerprints }, asker) {
      requireOrigin(asker, url);
      return repository.findSnapshots(url, fingerprints);
    },
  };
}
