/** What an action came to, as the popup says it: done, or what was wrong. */
import { type Failure, RequestError } from '../messaging/protocol/failure';
import type { ActionResult, Problem } from '../ui/popup/popup-state';

/** @param otherwise what is wrong when it is not a request that failed. */
export async function attempt(
  work: () => Promise<void>,
  otherwise: Problem = 'storage',
): ActionResult {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof RequestError ? error.failure : otherwise;
  }
}

export function failureOf(error: unknown): Failure {
  return error instanceof RequestError ? error.failure : 'storage';
}
