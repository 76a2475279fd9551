/** Gives a text to the user: on the clipboard, or as a file. */

/** A text as a word processor pastes it, and as a program for plain text does. */
export interface RichText {
  readonly plain: string;
  readonly html: string;
}

/**
 * Puts a text on the clipboard, which may still have to be made. Call it in the very click that asks for it: a few
 * seconds later browsers no longer take it for the user's wish. @throws why the text could not be made, or when the
 * browser refuses.
 */
export function copyText(making: Promise<string>): Promise<void> {
  return copyFlavours(
    making.then((text) => ({ 'text/plain': text })),
    ['text/plain'],
  );
}

/** Likewise in two flavours. */
export function copyRichText(making: Promise<RichText>): Promise<void> {
  return copyFlavours(
    making.then(({ plain, html }) => ({ 'text/plain': plain, 'text/html': html })),
    ['text/plain', 'text/html'],
  );
}

async function copyFlavours<Type extends string>(
  making: Promise<Readonly<Record<Type, string>>>,
  types: readonly Type[],
): Promise<void> {
  try {
    const flavours = types.map((type) => [
      type,
      making.then((made) => new Blob([made[type]], { type })),
    ]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(flavours))]);
  } catch {
    // On a page without a secure connection the browser offers no clipboard but the old command.
    copyByCommand(await making);
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
