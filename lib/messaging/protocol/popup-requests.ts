/** What the popup asks for when it opens: all in one, since each question costs it some of the wait. */
import * as v from 'valibot';
import { PageDismissal } from '../../domain/dismissals/dismissal';
import { DocumentUrl, Timestamp } from '../../domain/documents/document';
import { NOTE_REQUESTS } from './note-requests';
import type { RequestMap } from './request-map';

const { request, reply } = NOTE_REQUESTS['notes/of-documents'];

export const StoredPage = v.object({
  ...reply.entries,
  /** Those of the top frame. */
  dismissals: v.array(PageDismissal),
  /** When a backup was last found to hold everything; absent when nobody can tell. */
  lastBackup: v.optional(v.nullable(Timestamp)),
  /** Backups are to be saved as files, and the latest could not be. */
  lacksFile: v.boolean(),
});
export type StoredPage = v.InferOutput<typeof StoredPage>;

export const POPUP_REQUESTS = {
  /** All that is stored about a page and its frames (`urls`), whose top frame is at `url`. */
  'popup/stored': {
    from: 'extension',
    request: v.object({ ...request.entries, url: DocumentUrl }),
    reply: StoredPage,
  },
} as const satisfies RequestMap;
