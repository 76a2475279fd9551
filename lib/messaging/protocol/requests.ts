/**
 * Every request to the background: one typed map, each request and reply with a schema that the receiver
 * checks. A page can send none of them: there is no `externally_connectable`, and the server looks at the
 * sender (see server.ts).
 */
import type * as v from 'valibot';
import { BACKUP_REQUESTS } from './backup-requests';
import { BRIEF_REQUESTS } from './brief-requests';
import { CATALOGUE_REQUESTS } from './catalogue-requests';
import { DISMISSAL_REQUESTS } from './dismissal-requests';
import { DOCUMENT_REQUESTS } from './document-requests';
import { LIBRARY_REQUESTS } from './library-requests';
import { NOTE_REQUESTS } from './note-requests';
import { PACKAGE_REQUESTS } from './package-requests';
import { PANEL_REQUESTS } from './panel-requests';
import { PDF_PAGE_REQUESTS } from './pdf-page-requests';
import { PDF_REQUESTS } from './pdf-requests';
import { POPUP_REQUESTS } from './popup-requests';
import { UNSAVED_REQUESTS } from './unsaved-requests';
import { VOCABULARY_REQUESTS } from './vocabulary-requests';
import { WRITING_REQUESTS } from './writing-requests';

/** Those of content scripts, which need not carry the rest. */
export const PAGE_REQUESTS = {
  ...NOTE_REQUESTS,
  ...UNSAVED_REQUESTS,
  ...WRITING_REQUESTS,
  ...DOCUMENT_REQUESTS,
  ...DISMISSAL_REQUESTS,
  ...CATALOGUE_REQUESTS,
  ...PACKAGE_REQUESTS,
  ...PANEL_REQUESTS,
  ...PDF_PAGE_REQUESTS,
} as const;

export const REQUESTS = {
  ...PAGE_REQUESTS,
  ...BACKUP_REQUESTS,
  ...LIBRARY_REQUESTS,
  ...BRIEF_REQUESTS,
  ...PDF_REQUESTS,
  ...VOCABULARY_REQUESTS,
  ...POPUP_REQUESTS,
} as const;

export type RequestType = keyof typeof REQUESTS;
export type PageRequestType = keyof typeof PAGE_REQUESTS;
export type RequestBody<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['request']>;
export type ReplyBody<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['reply']>;
