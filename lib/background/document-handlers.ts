/** Answers what pages say and ask about the documents they show. */
import type { Handlers } from '../messaging/responder';
import type { DocumentsRepository } from '../storage/documents-repository';
import { requireOrigin } from './reach';

type DocumentRequests = Extract<keyof Handlers, `${'documents' | 'snapshots'}/${string}`>;

export function createDocumentHandlers(
  repository: DocumentsRepository,
): Pick<Handlers, DocumentRequests> {
  return {
    async 'documents/seen'(sighting, asker) {
      requireOrigin(asker, sighting.url);
      return repository.see(sighting);
    },

    'documents/known-as': ({ identifiers }) => repository.findKnownAs(identifiers),

    async 'snapshots/of-page'({ url, fingerprints }, asker) {
      requireOrigin(asker, url);
      return repository.findSnapshots(url, fingerprints);
    },
  };
}
