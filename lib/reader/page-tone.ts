/** How pages were coloured last, on this computer. */
import { PAGE_TONES, type PageTone } from '../ui/reader/reader-state';

const KEY = 'page-tone';

export function loadTone(): PageTone {
  const stored = localStorage.getItem(KEY);
  return PAGE_TONES.find((tone) => tone === stored) ?? 'paper';
}

export function saveTone(next: PageTone): void {
  localStorage.setItem(KEY, next);
}
