/** Notes down where the reader is in a PDF, to come back to. */
import { savePosition } from '../platform/reading-positions';
import type { PageViewer } from './page-viewer';

/** After the reader has come to rest. */
const POSITION_MS = 1_000;

/** Until `signal` aborts. @param name of the document. */
export function keepPosition(name: string, viewer: PageViewer, signal: AbortSignal): void {
  let kept = '';
  const keep = () => {
    const { position } = viewer;
    if (position === '' || position === kept) return;
    kept = position;
    void savePosition(name, position).catch(() => undefined);
  };
  const timer = setInterval(keep, POSITION_MS);
  addEventListener('pagehide', keep, { signal });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
