/** Whose data an asker may touch. */
import type { DocumentUrl } from '../domain/documents/document';
import { type Asker, Refusal } from '../messaging/responder';

/** A page reaches what belongs to its own origin only, however its content script was talked into asking. */
export function mayReach(asker: Asker, url: DocumentUrl): boolean {
  return asker.kind === 'extension' || new URL(url).origin === withoutRootDot(asker.origin);
}

/** @throws Refusal */
export function requireOrigin(asker: Asker, url: DocumentUrl): void {
  if (!mayReach(asker, url)) throw new Refusal('forbidden');
}

/** `https://town.example.` is `https://town.example`; addresses of documents are stored without that dot. */
function withoutRootDot(origin: string): string {
  return origin.replace(/\.+(?=:\d+$|$)/, '');
}
