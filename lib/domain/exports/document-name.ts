/** What files of a vault are called, and what links between them say. Depends on addresses and titles alone. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DocumentUrl } from '../documents/document';

/** Site and path for the eye, a piece of the hash so that no two are the same. */
export function documentName(url: DocumentUrl): string {
  const words = url
    .replace(/^[a-z]+:\/+(?:www\.)?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const digest = bytesToHex(sha256(utf8ToBytes(url))).slice(0, 8);
  return `${words.slice(0, 60).trim()} ${digest}`;
}

/** Words that can stand in a link between pages: nothing in them ends it early or means something there. */
export function plainLabel(words: string): string {
  return words
    .replace(/[[\]()|<>&`*_\\~$#^{}%=@:"']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
