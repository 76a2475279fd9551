/** Why a request failed, and how that travels. */
import * as v from 'valibot';

/** Why a request failed; the interface has a sentence for each. */
export const FAILURES = [
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'storage-full',
  'storage-blocked',
  'storage-newer',
  'storage',
  'outdated',
  'unreachable',
] as const;
export type Failure = (typeof FAILURES)[number];

/** On the wire: `Error` objects do not survive cloning alike in all browsers, so failures are data. */
export const Envelope = v.object({ type: v.string(), body: v.unknown() });
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** Thrown by `send` when the background refused or could not do what was asked. */
export class RequestError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, type: string) {
    super(`${type}: ${failure}`);
    this.name = 'RequestError';
    this.failure = failure;
  }
}
