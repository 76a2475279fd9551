/** Puts off what may wait until the reader sees what was drawn. */

/** Runs `work` once after the next frame is on the screen; in a page that is not seen, when it is. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
