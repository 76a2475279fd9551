/** The reader's own address: which document it is to open, and where. */
import * as v from 'valibot';
import { NoteId } from '../domain/notes/note';
import type { DocumentOrigin } from './fetch-bytes';

export type ReaderAddress =
  | DocumentOrigin
  /** Notes were taken on it: as it was kept, else where it was loaded from. */
  | { readonly kind: 'noted'; readonly url: string };

/** What `?tab=ID`, `?address=URL` or `?document=SOURCE` names; null where none does, and the user is to choose. */
export function readOrigin(search: string): ReaderAddress | 'unsupported-address' | null {
  const parameters = new URLSearchParams(search);
  const tab = parameters.get('tab');
  if (tab !== null && /^\d+$/.test(tab)) return { kind: 'tab', tab: Number(tab) };
  const source = parameters.get('document');
  if (source !== null && /^urn:sha256:[0-9a-f]{64}$/.test(source)) {
    return { kind: 'noted', url: source };
  }
  const address = source ?? parameters.get('address');
  if (address === null) return null;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSupported = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isSupported) return 'unsupported-address';
  return { kind: source === null ? 'address' : 'noted', url: url.href };
}

/** The note the reader is to be taken to, named by `?note=ID`. */
export function readNote(search: string): NoteId | null {
  const read = v.safeParse(NoteId, new URLSearchParams(search).get('note'));
  return read.success ? read.output : null;
}
