/** What a tab that shows a PDF tells the background. */
import * as v from 'valibot';
import type { RequestMap } from './request-map';

export const PDF_PAGE_REQUESTS = {
  /** The asking tab shows a PDF, and the reader wants those in our own page. */
  'pdfs/shown': { from: 'any', request: v.null(), reply: v.null() },
} as const satisfies RequestMap;
