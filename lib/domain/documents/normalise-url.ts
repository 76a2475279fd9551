/**
 * The address of a page, as visited or as a page names it → one spelling for all that surely mean the same
 * document. Strings only. What could select another document stays: two spellings too many cost a look at the
 * content, one too few would mix the notes of two documents.
 */
import type { DocumentUrl } from './document';
import { isTrackingParameter } from './tracking-parameters';

const MAX_LENGTH = 16_384;
const PROTOCOLS: readonly string[] = ['http:', 'https:', 'file:'];

/**
 * Idempotent. Null when `url` is not an absolute http, https or file address, or is longer than 16,384.
 * `base` resolves relative ones, as in `<link href>`.
 */
export function normaliseDocumentUrl(url: string, base?: string): DocumentUrl | null {
  if (url.length > MAX_LENGTH) return null;
  let before = url;
  let after = rewrite(url, base);
  // What is taken out can leave something to take out: `/..;jsessionid=1` becomes `/..`.
  while (after !== null && after !== before) {
    before = after;
    after = rewrite(before);
  }
  // Escapes have made it longer. All else that the schema asks for it has by now.
  return after !== null && after.length <= MAX_LENGTH ? (after as DocumentUrl) : null;
}

function rewrite(url: string, base?: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const parsed = new URL(url, base);
  if (!PROTOCOLS.includes(parsed.protocol)) return null;
  const host = parsed.host.replace(/\.+(?=:\d+$|$)/, '');
  if (host === '' && parsed.protocol !== 'file:') return null;
  const path = dropSession(unifyEscapes(parsed.pathname));
  const query = keepQuery(unifyEscapes(parsed.search.slice(1)));
  return `${parsed.protocol}//${host}${path}${query}${keepRoute(parsed.hash)}`;
}

const UNRESERVED = /[\w.~-]/;

/** RFC 3986, 6.2.2: capitals in escapes, and no escape for what needs none. A stray `%` becomes one. */
function unifyEscapes(text: string): string {
  return text
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/%([0-9a-f]{2})/gi, (triplet, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return UNRESERVED.test(character) ? character : triplet.toUpperCase();
    });
}

/** Servlet (`;jsessionid=`) and cookieless ASP.NET sessions (`/(S(…))/`): another one at each visit. */
function dropSession(path: string): string {
  return path
    .replace(/;jsessionid=[^/;]*/gi, '')
    .replace(/\/(?:\([ASF]\([a-z0-9]{20,}\)\))+(?=\/)/gi, '');
}

const SESSION_PARAMETERS: readonly string[] = ['jsessionid', 'phpsessid'];

/** Order and spelling of the rest stay: `a=1&a=2` is not `a=2&a=1`, `?a` need not be `?a=`. */
function keepQuery(query: string): string {
  const kept = query.split('&').filter((pair) => {
    const name = pair.split('=', 1)[0] ?? '';
    return (
      pair !== '' && !isTrackingParameter(name) && !SESSION_PARAMETERS.includes(name.toLowerCase())
    );
  });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** A fragment names a place in the document, except where a one-page application keeps its route there. */
function keepRoute(hash: string): string {
  const fragment = unifyEscapes(hash).replace(/:~:.*$/s, '');
  const isRoute = /^#!?\/[^/]/.test(fragment);
  return isRoute ? fragment : '';
}
