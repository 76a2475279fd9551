/** Tells the background of a PDF in this tab, for readers who want PDFs in the reader at once. */
import type { PageSend } from '../messaging/create-send';

/**
 * When it is looked at, and only where it was gone to: whoever comes back to it from the reader, or loads it anew, wants
 * to see it here.
 */
export function announcePdf(send: PageSend, signal: AbortSignal): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation && navigation.type !== 'navigate') return;
  const tell = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', tell);
    void send('pdfs/shown', null).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', tell, { signal });
  tell();
}
