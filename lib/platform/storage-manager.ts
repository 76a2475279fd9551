/** What the browser says and promises about our storage. */

export interface StorageMeasure {
  /** Bytes on the disk; null when the browser does not tell. */
  readonly usage: number | null;
  /** Whether the browser has promised not to clear it when the disk is full. */
  readonly persisted: boolean;
}

export async function measureStorage(): Promise<StorageMeasure> {
  const [estimate, persisted] = await Promise.all([
    navigator.storage.estimate().catch(() => undefined),
    navigator.storage.persisted().catch(() => false),
  ]);
  return { usage: estimate?.usage ?? null, persisted };
}

/**
 * Asks for that promise. With the permission `unlimitedStorage` browsers give it without asking the reader. Only
 * pages may ask: in a service worker this does nothing.
 */
export async function requestPersistence(): Promise<void> {
  if (!('persist' in navigator.storage)) return;
  if (await navigator.storage.persisted()) return;
  await navigator.storage.persist();
}
