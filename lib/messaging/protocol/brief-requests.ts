/** Briefs. Each request may safely be repeated. */
import * as v from 'valibot';
import { Brief, BriefContent, BriefId, BriefRevision } from '../../domain/briefs/brief';
import { MAX_PURGED } from './library-requests';
import { Nothing, type RequestMap } from './request-map';

const ById = v.object({ id: BriefId });

export const BRIEF_REQUESTS = {
  /** All, those in the trash included. */
  'briefs/list': { from: 'extension', request: v.null(), reply: v.array(Brief) },
  'briefs/create': {
    from: 'extension',
    request: v.object({ id: BriefId, content: BriefContent }),
    reply: Brief,
  },
  /** Fails with `conflict` when `revision` is not the stored one; what was written is then in the history. */
  'briefs/change': {
    from: 'extension',
    request: v.object({ id: BriefId, revision: v.number(), content: BriefContent }),
    reply: Brief,
  },
  'briefs/trash': { from: 'extension', request: ById, reply: Brief },
  'briefs/restore': { from: 'extension', request: ById, reply: Brief },
  /** For good; only what is in the trash. */
  'briefs/purge': {
    from: 'extension',
    request: v.object({ ids: v.pipe(v.array(BriefId), v.maxLength(MAX_PURGED)) }),
    reply: Nothing,
  },
  /** What the brief was before, oldest first. */
  'briefs/history': { from: 'extension', request: ById, reply: v.array(BriefRevision) },
} as const satisfies RequestMap;
