/**
 * Files the user has us keep, in the private file system of the extension: no page of the web reaches it, and its
 * bytes never pass through messages. Each has a name and facts about it, as JSON text.
 */

export interface KeptFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly facts: string;
}

/** There is no room for it. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

const FOLDER = 'kept-files';
const FACTS = '.json';

/** A file of that name is replaced. @throws NoRoomError, or what the browser says. */
export async function keepFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  facts: string,
): Promise<void> {
  const folder = await openFolder();
  try {
    await write(folder, name, bytes);
    // Last, for a file without facts counts for nothing.
    await write(folder, `${name}${FACTS}`, facts);
  } catch (error) {
    await removeKeptFile(name).catch(() => undefined);
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw isFull ? new NoRoomError() : error;
  }
}

export async function listKeptFiles(): Promise<KeptFile[]> {
  const folder = await openFolder();
  const files: KeptFile[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (!name.endsWith(FACTS) || handle.kind !== 'file') continue;
    const own = name.slice(0, -FACTS.length);
    const kept = await folder.getFileHandle(own).catch(() => undefined);
    if (!kept) continue;
    const [file, facts] = await Promise.all([
      kept.getFile(),
      (handle as FileSystemFileHandle).getFile(),
    ]);
    files.push({ name: own, size: file.size, facts: await facts.text() });
  }
  return files;
}

/** Undefined when there is none (any more). */
export async function readKeptFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const folder = await openFolder();
  const handle = await folder.getFileHandle(name).catch(() => undefined);
  return handle && new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

export async function removeKeptFile(name: string): Promise<void> {
  const folder = await openFolder();
  for (const file of [`${name}${FACTS}`, name]) {
    await folder.removeEntry(file).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    });
  }
}

/** TypeScript's own declarations lack its iterators. */
type Folder = FileSystemDirectoryHandle & {
  entries(): AsyncIterable<[string, FileSystemHandle]>;
};

async function openFolder(): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(FOLDER, { create: true })) as Folder;
}

async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: FileSystemWriteChunkType,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(content);
  await stream.close();
}
