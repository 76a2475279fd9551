/** Whose data an asker may touch. */
import type { DocumentUrl } from '../domain/documents/document';
import { mayBeGiven } from '../domain/documents/site';
import { type Asker, Refusal } from '../messaging/responder';

/**
 * A page reaches what belongs to its own origin only (and what was taken on its host by http, if it speaks https),
 * however its content script was talked into asking.
 */
export function mayReach(asker: Asker, url: DocumentUrl): boolean {
  return asker.kind === 'extension' || mayBeGiven(withoutRootDot(asker.origin), url);
}

/** @throws Refusal */
export function requireOrigin(asker: Asker, url: DocumentUrl): void {
  if (!mayReach(asker, url)) throw new Refusal('forbidden');
}

/** `https://town.example.` is `https://town.example`; addresses of documents are stored without that dot. */
function withoutRootDot(origin: string): string {
  return origin.replace(/\.+(?=:\d+$|$)/, '');
}
