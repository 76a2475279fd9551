/** The reader's own address: which document it is to open. */
import type { DocumentOrigin } from './fetch-bytes';

/** What `?tab=ID` or `?address=URL` names; null where neither does, and the user is to choose. */
export function readOrigin(search: string): DocumentOrigin | 'unsupported-address' | null {
  const parameters = new URLSearchParams(search);
  const tab = parameters.get('tab');
  if (tab !== null && /^\d+$/.test(tab)) return { kind: 'tab', tab: Number(tab) };
  const address = parameters.get('address');
  if (address === null) return null;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSupported = url?.protocol === 'http:' || url?.protocol === 'https:';
  return url && isSupported ? { kind: 'address', url: url.href } : 'unsupported-address';
}
