/** Gives a text to the user: on the clipboard, or as a file. */

/** @throws when the browser refuses. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Long enough for the browser to have read the text, however slow the disk. */
const KEEP_MS = 60_000;

/**
 * Has the browser save a UTF-8 file, by its own settings for downloads; needs no permission.
 * @param parts to be joined. @param type a media type, without its charset.
 */
export function downloadText(name: string, parts: readonly string[], type: string): void {
  saveFile(name, new Blob([...parts], { type: `${type};charset=utf-8` }));
}

/** Likewise, of a file whatever it holds. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
