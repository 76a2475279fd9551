/** Asks the background. For content scripts and extension pages alike: one way to read and write notes. */
import * as v from 'valibot';
import { browser } from '../platform/browser';
import { Answer, RequestError } from './protocol/failure';
import { REQUESTS, type ReplyBody, type RequestBody, type RequestType } from './protocol/requests';

export type Send = <T extends RequestType>(type: T, body: RequestBody<T>) => Promise<ReplyBody<T>>;

/** A background that was killed comes back when asked again, but not while it is still going: waits, in ms. */
const ASK_AGAIN_AFTER = [0, 100, 500];

/**
 * The background's reply. @throws RequestError with the reason.
 * A background killed in mid-answer is asked again; every request may safely be repeated.
 */
export const send: Send = async (type, body) => {
  if (isOrphaned()) throw new RequestError('outdated', type);
  const answer = v.safeParse(Answer, await ask({ type, body }));
  if (!answer.success) throw new RequestError(isOrphaned() ? 'outdated' : 'unreachable', type);
  if (!answer.output.ok) throw new RequestError(answer.output.failure, type);
  const reply = v.safeParse(REQUESTS[type].reply, answer.output.body);
  if (!reply.success) throw new RequestError('invalid', type);
  return reply.output as ReplyBody<typeof type>;
};

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
