/**
 * Keeps what is made of the reader's own concepts and cases in step with them: lexicons, entries for catalogues, and
 * the settings by which pages know that there is something to ask for. Nothing here runs for a reader who has none.
 */

import type { OwnVocabulary } from '../domain/settings/own-vocabulary';
import type { LexiconName } from '../domain/tagging/compiled-lexicon';
import type { SharedWordingSource } from '../domain/tagging/lexicon-source';
import { compileOwnLexicon, languagesOf } from '../domain/vocabulary/own-lexicon';
import type { CompiledRepository } from '../storage/compiled-repository';
import type { ActiveOwn, OwnRepository } from '../storage/own-repository';

export interface OwnKeeper {
  /** As JSON. */
  lexicon(name: LexiconName): Promise<string>;
  active(): Promise<ActiveOwn>;
  /** Its version is another one after each change. */
  state(): Promise<OwnVocabulary>;
  /** Is to be called before anything is written … */
  begin(): Promise<void>;
  /** … and after it. Then pages are told. */
  settle(): Promise<void>;
  /** As `begin`, where nobody says when the writing is done: it is settled when nothing came for a while. */
  beginMany(): Promise<void>;
  /** Settles what a background that was stopped left unsettled. */
  recover(): Promise<void>;
}

/** In ms. */
const QUIET = 1_500;

export interface OwnKeeperParts {
  readonly own: Pick<OwnRepository, 'readActive'>;
  readonly compiled: CompiledRepository;
  readonly loadWording: () => Promise<SharedWordingSource>;
  readonly loadState: () => Promise<OwnVocabulary>;
  /** Pages hear of it by themselves. */
  readonly saveState: (state: OwnVocabulary) => Promise<void>;
}

export function createOwnKeeper(parts: OwnKeeperParts): OwnKeeper {
  const { own, compiled, loadWording, loadState, saveState } = parts;
  let known: { readonly version: number; readonly active: Promise<ActiveOwn> } | undefined;
  const compiling = new Map<string, Promise<string>>();

  const readActive = (version: number) => {
    if (known?.version !== version) known = { version, active: own.readActive() };
    const { active } = known;
    active.catch(() => {
      known = undefined;
    });
    return active;
  };

  const compile = async (version: number, name: LexiconName) => {
    const kept = await compiled.read(version, name).catch(() => undefined);
    if (kept !== undefined) return kept;
    const [{ concepts, cases }, shared] = await Promise.all([readActive(version), loadWording()]);
    const text = JSON.stringify(compileOwnLexicon(concepts, cases, shared, name));
    // Without room it is compiled again the next time.
    await compiled.keep(version, name, text).catch(() => undefined);
    return text;
  };

  const settle = async () => {
    const version = (await loadState()).version + 1;
    const { concepts, resting, cases, restingCases } = await readActive(version);
    const hasNames = cases.some(({ names }) => names.length > 0);
    await saveState({
      version,
      languages: languagesOf(concepts, hasNames),
      concepts: concepts.length + resting.length,
      cases: cases.length + restingCases.length,
      pending: false,
    });
  };

  let quiet: ReturnType<typeof setTimeout> | undefined;
  const begin = async () => {
    const state = await loadState();
    if (!state.pending) await saveState({ ...state, pending: true });
  };

  return {
    async lexicon(name) {
      const { version } = await loadState();
      const key = `${version} ${name}`;
      const running = compiling.get(key) ?? compile(version, name);
      compiling.set(key, running);
      try {
        return await running;
      } finally {
        compiling.delete(key);
      }
    },
    async active() {
      return readActive((await loadState()).version);
    },
    state: loadState,
    begin,
    async beginMany() {
      clearTimeout(quiet);
      await begin();
      // Should the background be stopped before, `recover` does it.
      quiet = setTimeout(() => void settle().catch(() => undefined), QUIET);
    },
    settle,
    async recover() {
      if ((await loadState()).pending) await settle();
    },
  };
}
