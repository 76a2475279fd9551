/** A kept backup → a file of its text. Where the background is a service worker, a page out of sight lends a hand. */
import type { BackupInfo } from '../domain/backups/keep-backups';
import {
  canMakeAddress,
  closeOffscreen,
  makeAddress,
  openOffscreen,
  saveAsFile,
} from '../platform/downloads';

export interface BackupFileWriter {
  /** Whether the file was saved whole. @throws when there is no such backup, or the browser does not begin. */
  write(info: BackupInfo, name: string, replaces: boolean): Promise<boolean>;
  /** The page out of sight has an address for the text. */
  setAddress(id: number, url: string): void;
}

/** For the page out of sight to open and read the backup. */
const PATIENCE_MS = 60_000;

export function createBackupFileWriter(
  readText: (id: number) => Promise<string | undefined>,
): BackupFileWriter {
  const waiting = new Map<number, (url: string) => void>();

  const writeHere = async (id: number, name: string, replaces: boolean) => {
    const text = await readText(id);
    if (text === undefined) throw new Error(`There is no backup ${id}.`);
    const address = makeAddress([text]);
    try {
      return await saveAsFile(address.url, name, replaces);
    } finally {
      await address.release();
    }
  };

  const writeOutOfSight = async (id: number, name: string, replaces: boolean) => {
    // One may be left from a background that was ended.
    await closeOffscreen();
    try {
      const url = await new Promise<string>((resolve, reject) => {
        const giveUp = () => reject(new Error('The page out of sight did not answer.'));
        const patience = setTimeout(giveUp, PATIENCE_MS);
        waiting.set(id, (address) => {
          clearTimeout(patience);
          resolve(address);
        });
        openOffscreen(`backup.html?hand-out=${id}`).catch(reject);
      });
      return await saveAsFile(url, name, replaces);
    } finally {
      waiting.delete(id);
      await closeOffscreen();
    }
  };

  return {
    write: ({ id }, name, replaces) =>
      canMakeAddress() ? writeHere(id, name, replaces) : writeOutOfSight(id, name, replaces),
    setAddress: (id, url) => waiting.get(id)?.(url),
  };
}
