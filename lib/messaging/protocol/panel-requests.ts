/** What pages ask about the side panel. */
import * as v from 'valibot';
import type { RequestMap } from './request-map';

export const PANEL_REQUESTS = {
  /** Opens it in the asking tab. */
  'panel/open': {
    from: 'any',
    request: v.null(),
    /** Not opened where only the reader can, by these keys; empty when none are set. */
    reply: v.object({ opened: v.boolean(), keys: v.string() }),
  },
} as const satisfies RequestMap;
