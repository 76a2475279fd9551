/** What is remembered until the browser is closed, by our own pages for themselves; no page of the web reaches it. */
import { browser } from './browser';

export async function recall(key: string): Promise<unknown> {
  const stored: Record<string, unknown> = await browser.storage.session.get(key);
  return stored[key];
}

export async function remember(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}
