/** The text of a backup that is kept in the browser, piece by piece. */
import type { Send } from '../messaging/client';
import type { BackupRun } from './make-backup';

/** @throws when it is stopped between two pieces. */
export async function* readKept(send: Send, id: number, run?: BackupRun): AsyncGenerator<string> {
  for (let from = 0, length = 1; from < length; ) {
    run?.signal.throwIfAborted();
    const piece = await send('backups/read', { id, from });
    from += piece.text.length;
    length = piece.text === '' ? from : piece.length;
    run?.onProgress(from / length);
    yield piece.text;
  }
}
