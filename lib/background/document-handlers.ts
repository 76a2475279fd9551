/** Answers what pages say and ask about the documents they show. */
import type { Handlers } from '../messaging/responder';
import type { DocumentsRepository } from '../storage/documents-repository';
import { mayReach, requireOrigin } from './reach';

type DocumentRequests = Extract<keyof Handlers, `${'documents' | 'snapshots'}/${string}`>;

export function createDocumentHandlers(
  repository: DocumentsRepository,
): Pick<Handlers, DocumentRequests> {
  return {
    async 'documents/seen'(sighting, asker) {
      requireOrigin(asker, sighting.url);
      return repository.see(sighting);
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

    'documents/known-as': ({ sha256 }) => repository.findKnownAs(sha256),

    async 'snapshots/of-page'({ url, fingerprints }, asker) {
      requireOrigin(asker, url);
      return repository.findSnapshots(url, fingerprints);
    },
  };
}
