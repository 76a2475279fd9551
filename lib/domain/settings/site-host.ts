/** What a reader types for a site → its host, as `location.host` has it. */

/** Takes an address or a host, with or without a port; null when it is neither. */
export function readSiteHost(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  // Some browsers escape what cannot stand in a host instead of refusing it.
  if (host.includes('%')) return null;
  return protocol === 'http:' || protocol === 'https:' ? host : null;
}
