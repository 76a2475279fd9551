/** Gives a text to the user: on the clipboard, or as a file. */

/** @throws when the browser refuses. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/**
 * Puts a text on the clipboard in two flavours. On a page without a secure connection the browser offers no
 * clipboard but the old command. @throws when the browser refuses.
 */
export async function copyRichText(plain: string, html: string): Promise<void> {
  const flavours = { 'text/plain': plain, 'text/html': html };
  try {
    const blobs = Object.entries(flavours).map(([type, text]) => [
      type,
      new Blob([text], { type }),
    ]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    copyByCommand(flavours);
  }
}

function copyByCommand(flavours: Readonly<Record<string, string>>): void {
  let isDone = false;
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(flavours)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    // The page's own listeners would take it for its own text.
    event.stopImmediatePropagation();
    isDone = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const isAllowed = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  if (!isAllowed || !isDone) throw new Error('The browser does not let us copy.');
}

/** Long enough for the browser to have read the text, however slow the disk. */
const KEEP_MS = 60_000;

/**
 * Has the browser save a UTF-8 file, by its own settings for downloads; needs no permission.
 * @param parts to be joined. @param type a media type, without its charset.
 */
export function downloadText(name: string, parts: readonly string[], type: string): void {
  downloadBlob(name, new Blob([...parts], { type: `${type};charset=utf-8` }));
}

/** Likewise for bytes. */
export function downloadBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  downloadBlob(name, new Blob([bytes], { type }));
}

/** Likewise for what has been packed. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
