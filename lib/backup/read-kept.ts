/** The text of a backup that is kept in the browser, piece by piece. */
import type { Send } from '../messaging/client';

export async function* readKept(send: Send, id: number): AsyncGenerator<string> {
  for (let from = 0, length = 1; from < length; ) {
    const piece = await send('backups/read', { id, from });
    from += piece.text.length;
    length = piece.text === '' ? from : piece.length;
    yield piece.text;
  }
}
