/** Which addresses belong to one site, and whose notes a page may be given. */

/** One host and port; http and https of a host at their usual ports are one site. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  if (a.protocol === b.protocol) return a.host === b.host;
  return isWeb(a) && isWeb(b) && a.host === b.host && a.port === '' && b.port === '';
}

/** Whether they differ in nothing but `http` and `https`, if that. */
export function isSameAddress(one: string, other: string): boolean {
  return one === other || (isSameSite(one, other) && withoutScheme(one) === withoutScheme(other));
}

/**
 * Whether a page of `origin` may be given what belongs to `url`: what is of its own origin, and what was taken on the
 * same host before it spoke https. Never the other way round: anybody on the way can pose as a host that is asked by
 * http.
 */
export function mayBeGiven(origin: string, url: string): boolean {
  const [page, document] = [new URL(origin), new URL(url)];
  if (page.protocol === document.protocol) return page.host === document.host;
  return page.protocol === 'https:' && isSameSite(origin, url);
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

function withoutScheme(url: string): string {
  return url.slice(url.indexOf(':'));
}
