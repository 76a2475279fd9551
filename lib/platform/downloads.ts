/**
 * Saves a text as a file without anybody at hand, with a permission the reader gives for it. A service worker has no
 * addresses to give out for a text; in Chrome a page out of sight makes one for it.
 */
import { browser } from './browser';

/** Of Chrome alone; the type declarations know only Firefox's. */
interface OffscreenDocuments {
  createDocument(what: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const offscreen = () => (browser as unknown as { offscreen?: OffscreenDocuments }).offscreen;

/** Firefox knows no permission of that name, and would refuse both. */
const permissions = () =>
  (browser.runtime.getURL('').startsWith('moz-extension:')
    ? ['downloads']
    : ['downloads', 'offscreen']) as ['downloads'];

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: permissions() });
}

/** Has the browser ask the reader. To be called while a click is being handled. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: permissions() });
}

/** Gives back what is not needed any more. */
export async function giveUpDownloads(): Promise<void> {
  await browser.permissions.remove({ permissions: permissions() });
}

/** An address for a text, here or in a page out of sight; `release` when it is not needed any more. */
export interface TextAddress {
  readonly url: string;
  release(): Promise<void>;
}

/** Whether this program can make such addresses itself. */
export function canMakeAddress(): boolean {
  return typeof URL.createObjectURL === 'function';
}

export function makeAddress(parts: readonly string[]): TextAddress {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'application/jsonl' }));
  return { url, release: async () => URL.revokeObjectURL(url) };
}

/** Opens the page out of sight, which begins at once. @param path of the package. */
export async function openOffscreen(path: string): Promise<void> {
  await offscreen()?.createDocument({
    url: path,
    reasons: ['BLOBS'],
    justification: 'Makes an address for the text of a backup, so that it can be saved as a file.',
  });
}

/** Does nothing when none is open. */
export async function closeOffscreen(): Promise<void> {
  await offscreen()
    ?.closeDocument()
    .catch(() => undefined);
}

/** Long enough for any disk; a browser that asks where to save each file may be waiting for an answer. */
const PATIENCE_MS = 120_000;

/**
 * Resolves with whether the file was saved whole.
 * @param name within the folder for downloads. @param replaces a file of that name; else it gets another name.
 * @throws when the browser does not begin.
 */
export async function saveAsFile(url: string, name: string, replaces: boolean): Promise<boolean> {
  const { downloads } = browser;
  const ended = new Map<number, boolean>();
  let tell: () => void = () => undefined;
  const hear = (change: { id: number; state?: { current?: string | undefined } | undefined }) => {
    const state = change.state?.current;
    if (state === 'complete' || state === 'interrupted') ended.set(change.id, state === 'complete');
    tell();
  };
  // Before it begins: a short file may be saved before its id is known.
  downloads.onChanged.addListener(hear);
  try {
    const conflictAction = replaces ? 'overwrite' : 'uniquify';
    const id = await downloads.download({ url, filename: name, conflictAction, saveAs: false });
    return await new Promise<boolean>((resolve) => {
      const patience = setTimeout(() => resolve(false), PATIENCE_MS);
      tell = () => {
        const result = ended.get(id);
        if (result === undefined) return;
        clearTimeout(patience);
        resolve(result);
      };
      tell();
    });
  } finally {
    downloads.onChanged.removeListener(hear);
  }
}
