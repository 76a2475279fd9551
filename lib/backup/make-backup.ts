/** Has the background make a backup, asks how far it is, and has it given up when the reader stops. */
import type { BackupInfo } from '../domain/backups/keep-backups';
import type { Send } from '../messaging/client';

export interface BackupRun {
  /** Of the work, 0 to 1. */
  readonly onProgress: (part: number) => void;
  /** Heeded between two steps; each is done wholly or not at all. */
  readonly signal: AbortSignal;
}

/** The run of a part of the work. */
export function within({ onProgress, signal }: BackupRun, from: number, to: number): BackupRun {
  return { signal, onProgress: (part) => onProgress(from + part * (to - from)) };
}

/** In ms. */
const ASK_EVERY = 250;

/** Null when there is nothing to back up, or when it was stopped before it was done. */
export async function makeBackup(
  send: Send,
  reason: 'manual' | 'import',
  { onProgress, signal }: BackupRun,
): Promise<BackupInfo | null> {
  const run = crypto.randomUUID();
  const done = new AbortController();
  const ask = async () => {
    const part = await send('backups/progress', { run });
    if (part !== null && !done.signal.aborted) onProgress(part);
  };
  // Neither answer matters: the one about the backup itself comes in any case.
  const timer = setInterval(() => void ask().catch(() => undefined), ASK_EVERY);
  const stop = () => void send('backups/stop', { run }).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true, signal: done.signal });
  try {
    return await send('backups/make', { reason, run });
  } finally {
    clearInterval(timer);
    done.abort();
  }
}
