/** Says when the document's address may have changed without a load, as single-page applications do it. */

/** Calls `onMove` until `signal` aborts. Where the Navigation API is missing, `pushState` goes unnoticed. */
export function watchAddress(onMove: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', onMove, { signal });
  addEventListener('popstate', onMove, { signal });
}
