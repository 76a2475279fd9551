/** Makes an address for the text of a kept backup, for a background that can make none; it holds while the page is open. */
import type { Send } from '../messaging/client';
import { makeAddress } from '../platform/downloads';
import { readKept } from './read-kept';

export async function handOutBackup(send: Send, id: number): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of readKept(send, id)) pieces.push(piece);
  await send('backups/file-address', { id, url: makeAddress(pieces).url });
}
