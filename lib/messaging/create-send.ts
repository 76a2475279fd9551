/** Asks the background. For content scripts and extension pages alike: one way to read and write notes. */
import * as v from 'valibot';
import { browser } from '../platform/browser';
import { Answer, RequestError } from './protocol/failure';
import type {
  PageRequestType,
  REQUESTS,
  ReplyBody,
  RequestBody,
  RequestType,
} from './protocol/requests';

export type Send<K extends RequestType = RequestType> = <T extends K>(
  type: T,
  body: RequestBody<T>,
) => Promise<ReplyBody<T>>;
/** Of a content script. */
export type PageSend = Send<PageRequestType>;

/** A background that was killed comes back when asked again, but not while it is still going: waits, in ms. */
const ASK_AGAIN_AFTER = [0, 100, 500];

/**
 * A way to ask for one of `requests`, which gives the background's reply or throws a RequestError with the reason.
 * A background killed in mid-answer is asked again; every request may safely be repeated.
 */
export function createSend<K extends RequestType>(requests: Pick<typeof REQUESTS, K>): Send<K> {
  return async (type, body) => {
    if (isOrphaned()) throw new RequestError('outdated', type);
    const answer = v.safeParse(Answer, await ask({ type, body }));
    if (!answer.success) throw new RequestError(isOrphaned() ? 'outdated' : 'unreachable', type);
    if (!answer.output.ok) throw new RequestError(answer.output.failure, type);
    const reply = v.safeParse(requests[type].reply, answer.output.body);
    if (!reply.success) throw new RequestError('invalid', type);
    return reply.output as ReplyBody<typeof type>;
  };
}

/** What comes back, or undefined when nothing does. */
async function ask(message: unknown): Promise<unknown> {
  // A promise from the start: in an orphaned script the call throws instead of rejecting.
  const once = async (): Promise<unknown> => browser.runtime.sendMessage(message);
  let raw = await once().catch(() => undefined);
  for (const wait of ASK_AGAIN_AFTER) {
    if (raw !== undefined || isOrphaned()) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    raw = await once().catch(() => undefined);
  }
  return raw;
}

/** Whether this script was left behind in its page by an update of the extension: nobody hears it any more. */
function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
