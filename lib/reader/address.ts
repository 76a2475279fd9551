/** The reader's own address: which document it is to open. */
import type { DocumentOrigin } from './fetch-bytes';

/** What `?tab=ID` names; null where nothing is, and the user is to choose. */
export function readOrigin(search: string): DocumentOrigin | null {
  const tab = new URLSearchParams(search).get('tab');
  return tab !== null && /^\d+$/.test(tab) ? { kind: 'tab', tab: Number(tab) } : null;
}
