/**
 * Asks the background. For content scripts and extension pages alike: one way to read and write notes. Who answers is
 * the browser's word: `runtime.sendMessage` reaches nobody but the extension itself.
 */
import { browser } from '../platform/browser';
import { type Answer, RequestError } from './protocol/failure';
import type { PageRequestType, ReplyBody, RequestBody, RequestType } from './protocol/requests';

export type Send<K extends RequestType = RequestType> = <T extends K>(
  type: T,
  body: RequestBody<T>,
) => Promise<ReplyBody<T>>;
/** Of a content script. */
export type PageSend = Send<PageRequestType>;

/** A background that was killed comes back when asked again, but not while it is still going: waits, in ms. */
const ASK_AGAIN_AFTER = [0, 100, 500];

/**
 * A way to ask, which gives the background's reply or throws a RequestError with the reason.
 * A background killed in mid-answer is asked again; every request may safely be repeated.
 * @param readReply throws for a reply that is none. A content script takes its own extension at its word: schemas of
 * what the background checked already would be a tenth of the script.
 */
export function createSend<K extends RequestType>(
  readReply: (type: K, body: unknown) => unknown = (_, body) => body,
): Send<K> {
  return async (type, body) => {
    if (isOrphaned()) throw new RequestError('outdated', type);
    const answer = await ask({ type, body });
    if (!isAnswer(answer)) throw new RequestError(isOrphaned() ? 'outdated' : 'unreachable', type);
    if (!answer.ok) throw new RequestError(answer.failure, type);
    return readReply(type, answer.body) as ReplyBody<typeof type>;
  };
}

/** Any other listener of ours may have answered first, or nobody. */
function isAnswer(raw: unknown): raw is Answer {
  return typeof raw === 'object' && raw !== null && 'ok' in raw;
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
