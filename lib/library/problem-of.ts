/** What is said of an error: what the background refused, or else what the caller was about. */
import { RequestError } from '../messaging/protocol/failure';
import type { LibraryProblem } from '../ui/library/library-state';

export function problemOf(error: unknown, otherwise: LibraryProblem = 'storage'): LibraryProblem {
  return error instanceof RequestError ? error.failure : otherwise;
}
