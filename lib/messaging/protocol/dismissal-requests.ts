/** Tags the reader dismissed. */
import * as v from 'valibot';
import { DismissalDraft, DismissalId, PageDismissal } from '../../domain/dismissals/dismissal';
import { DocumentUrl } from '../../domain/documents/document';
import { Nothing, type RequestMap } from './request-map';

export const DISMISSAL_REQUESTS = {
  /** The dismissals that count on one document of the asking page's origin. */
  'dismissals/of-page': {
    from: 'any',
    request: v.object({ url: DocumentUrl }),
    reply: v.array(PageDismissal),
  },
  /** Asking again with the same id changes nothing. */
  'dismissals/create': {
    from: 'any',
    request: v.object({ draft: DismissalDraft, url: DocumentUrl }),
    reply: Nothing,
  },
  'dismissals/delete': { from: 'any', request: v.object({ id: DismissalId }), reply: Nothing },
} as const satisfies RequestMap;
