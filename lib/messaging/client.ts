/** Asks the background. For content scripts and extension pages alike: one way to read and write notes. */
import * as v from 'valibot';
import { browser } from '../platform/browser';
import {
  Answer,
  REQUESTS,
  type ReplyBody,
  type RequestBody,
  RequestError,
  type RequestType,
} from './protocol';

export type Send = <T extends RequestType>(type: T, body: RequestBody<T>) => Promise<ReplyBody<T>>;

/**
 * The background's reply. @throws RequestError with the reason.
 * A background killed in mid-answer is asked once more; every request may safely be repeated.
 */
export const send: Send = async (type, body) => {
  if (isOrphaned()) throw new RequestError('outdated', type);
  const message = { type, body };
  // Not called directly: in an orphaned script it throws instead of rejecting.
  const ask = async (): Promise<unknown> => browser.runtime.sendMessage(message);
  const raw = await ask()
    .catch(ask)
    .catch(() => undefined);
  const answer = v.safeParse(Answer, raw);
  if (!answer.success) throw new RequestError(isOrphaned() ? 'outdated' : 'unreachable', type);
  if (!answer.output.ok) throw new RequestError(answer.output.failure, type);
  const reply = v.safeParse(REQUESTS[type].reply, answer.output.body);
  if (!reply.success) throw new RequestError('invalid', type);
  return reply.output as ReplyBody<typeof type>;
};

/** Whether this script was left behind in its page by an update of the extension: nobody hears it any more. */
function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
