/** What pages ask about the side panel. */
import * as v from 'valibot';
import type { RequestMap } from './request-map';

export const PANEL_REQUESTS = {
  /** Opens it in the asking tab; false where only the reader can. */
  'panel/open': { from: 'any', request: v.null(), reply: v.object({ opened: v.boolean() }) },
} as const satisfies RequestMap;
