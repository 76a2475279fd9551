/** What is said of an error: what the background refused, or else what the caller was about. */
import { type Failure, RequestError } from '../messaging/protocol/failure';

export function problemOf<Otherwise extends string = 'storage'>(
  error: unknown,
  otherwise: Otherwise = 'storage' as Otherwise,
): Failure | Otherwise {
  return error instanceof RequestError ? error.failure : otherwise;
}
