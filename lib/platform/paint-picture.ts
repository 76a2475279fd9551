/** A picture as SVG text → its pixels as PNG. */

interface Picture {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Twice as fine as a plain screen, for print; browsers refuse larger canvases than this. */
const SCALE = 2;
const MAX_SIDE = 16_000;

/** @throws when the browser cannot paint it. */
export async function paintPicture({
  svg,
  width,
  height,
}: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  // Not a blob's address: our content security policy shows none.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser painted no picture.');
  return new Uint8Array(await blob.arrayBuffer());
}
