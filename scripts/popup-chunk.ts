/**
 * Which modules the popup shares with other pages → one file for all of them. Left to Rollup they are in half a dozen
 * files, each with modules of others in it: the popup, which is waited for, would read twice what it needs.
 */
import type { Plugin, Rollup } from 'vite';

type Modules = Pick<Rollup.PluginContext, 'getModuleInfo' | 'getModuleIds'>;

const POPUP = /\/entrypoints\/popup\/index\.html$/;
const SHARED = 'shared-with-popup';

export const popupChunk: Plugin = {
  name: 'popup-chunk',
  outputOptions(options) {
    // Background and content script are one file each.
    if (options.format !== 'es' || options.inlineDynamicImports) return null;
    let shared: ReadonlySet<string> | undefined;
    return {
      ...options,
      manualChunks(id, modules) {
        shared ??= findShared(modules);
        return shared.has(id) ? SHARED : undefined;
      },
    };
  },
};

function findShared(modules: Modules): ReadonlySet<string> {
  const entries = [...modules.getModuleIds()].filter((id) => modules.getModuleInfo(id)?.isEntry);
  const popup = entries.find((id) => POPUP.test(id));
  if (!popup) return new Set();
  const others = entries.filter((id) => id !== popup);
  const elsewhere = reach(others, modules, true);
  return new Set([...reach([popup], modules, false)].filter((id) => elsewhere.has(id)));
}

/** What is loaded at once with some modules, and with `later` also what may be. */
function reach(entries: readonly string[], modules: Modules, later: boolean): ReadonlySet<string> {
  const seen = new Set(entries);
  for (const id of seen) {
    const info = modules.getModuleInfo(id);
    for (const next of info?.importedIds ?? []) seen.add(next);
    if (later) for (const next of info?.dynamicallyImportedIds ?? []) seen.add(next);
  }
  return seen;
}
