/**
 * Answers requests; see server.ts for where they come from. Rules it keeps:
 * a message is believed only after its schema and its sender were checked; a content script speaks for the
 * origin the browser reports and for no other; whatever goes wrong, the asker gets a failure it can explain.
 */
import * as v from 'valibot';
import type { Runtime } from '../platform/browser';
import { type Answer, Envelope, type Failure } from './protocol/failure';
import { REQUESTS, type ReplyBody, type RequestBody, type RequestType } from './protocol/requests';

/** Who asks. `origin` and `tabId` are those of the page, as the browser reports them. */
export type Asker =
  | { readonly kind: 'extension' }
  | { readonly kind: 'page'; readonly origin: string; readonly tabId?: number | undefined };

export type Handlers = {
  readonly [T in RequestType]: (body: RequestBody<T>, asker: Asker) => Promise<ReplyBody<T>>;
};

/** Thrown by a handler to answer with a failure. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/** What tells our own messages from all others. */
export interface Extension {
  readonly id: string;
  /** The address all our own pages start with. */
  readonly baseUrl: string;
}

/**
 * The listener for `runtime.onMessage`: an answer for each request, undefined for what is none
 * (broadcasts travel on the same channel).
 */
export function createResponder(handlers: Handlers, extension: Extension) {
  return (message: unknown, sender: Runtime.MessageSender): Promise<Answer> | undefined => {
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success || !isRequestType(envelope.output.type)) return undefined;
    const { type, body } = envelope.output;
    return answer(handlers, type, body, identify(sender, extension));
  };
}

async function answer(
  handlers: Handlers,
  type: RequestType,
  body: unknown,
  asker: Asker | null,
): Promise<Answer> {
  const { from, request } = REQUESTS[type];
  if (!asker || (from !== 'any' && from !== asker.kind)) return { ok: false, failure: 'forbidden' };
  const parsed = v.safeParse(request, body);
  if (!parsed.success) return { ok: false, failure: 'invalid' };
  try {
    // The map type guarantees that handler and body belong together; TypeScript cannot follow it here.
    const handle = handlers[type] as (body: unknown, asker: Asker) => Promise<unknown>;
    return { ok: true, body: await handle(parsed.output, asker) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function identify(sender: Runtime.MessageSender, extension: Extension): Asker | null {
  if (sender.id !== extension.id || !sender.url) return null;
  if (sender.url.startsWith(extension.baseUrl)) return { kind: 'extension' };
  if (!sender.tab || !URL.canParse(sender.url)) return null;
  return { kind: 'page', origin: new URL(sender.url).origin, tabId: sender.tab.id };
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  if (!(error instanceof Error)) return 'storage';
  if (error.name === 'QuotaExceededError') return 'storage-full';
  if (error.name === 'BlockedDatabaseError') return 'storage-blocked';
  if (error.name === 'NewerDatabaseError') return 'storage-newer';
  return 'storage';
}

function isRequestType(type: string): type is RequestType {
  return Object.hasOwn(REQUESTS, type);
}
