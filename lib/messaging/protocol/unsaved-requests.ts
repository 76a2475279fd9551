/** Comments while they are being written. */
import * as v from 'valibot';
import { DocumentUrl } from '../../domain/documents/document';
import { Note } from '../../domain/notes/note';
import { UnsavedComment, UnsavedId } from '../../domain/notes/unsaved-comment';
import { Nothing, type RequestMap } from './request-map';

export const UNSAVED_REQUESTS = {
  /** Comments that were being written on one document, the latest last. */
  'unsaved/of-page': {
    from: 'any',
    request: v.object({ url: DocumentUrl }),
    reply: v.array(UnsavedComment),
  },
  'unsaved/keep': {
    from: 'any',
    request: v.omit(UnsavedComment, ['saved']),
    reply: Nothing,
  },
  'unsaved/forget': { from: 'any', request: v.object({ id: UnsavedId }), reply: Nothing },
  /** Makes a note of one on a passage. */
  'unsaved/save': { from: 'extension', request: v.object({ id: UnsavedId }), reply: Note },
} as const satisfies RequestMap;
