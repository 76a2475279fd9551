/** What the reader's own vocabularies and cases add to the catalogue, for our own pages: asked for once per change. */
import type { ConceptEntry, ConceptId } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { OwnVocabulary } from '../domain/settings/own-vocabulary';
import type { Settings } from '../domain/settings/settings';
import type { OwnCase } from '../domain/vocabulary/own-case';
import { watchSettings } from '../platform/settings-store';
import type { Send } from './client';

interface OwnEntries {
  readonly concepts: readonly ConceptEntry[];
  readonly cases: readonly OwnCase[];
  readonly restingCases: readonly OwnCase[];
}

export interface OwnEntriesSource {
  /** Undefined where there is nothing: then nobody is asked. */
  load(language: InterfaceLanguage): Promise<OwnEntries | undefined>;
  /** What the reader's own vocabularies call a concept, in any language. */
  loadLabels(): Promise<ReadonlyMap<ConceptId, readonly string[]>>;
  /** Calls `onChange` when others are there to be loaded, until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** @param settings as they are now; later changes are heeded as long as the page lives. */
export function createOwnEntries(send: Send, settings: Settings): OwnEntriesSource {
  let { ownVocabulary } = settings;
  const loaded = new Map<string, Promise<OwnEntries>>();
  const watching = new Set<() => void>();
  watchSettings((changed) => {
    const isOther = changed.ownVocabulary.version !== ownVocabulary.version;
    ({ ownVocabulary } = changed);
    if (!isOther) return;
    loaded.clear();
    for (const tell of watching) tell();
  }, new AbortController().signal);
  return {
    async load(language) {
      if (isEmpty(ownVocabulary)) return undefined;
      const known = loaded.get(language) ?? send('vocabulary/active', { language });
      loaded.set(language, known);
      known.catch(() => loaded.delete(language));
      return known;
    },
    async loadLabels() {
      const all = new Map<ConceptId, readonly string[]>();
      if (isEmpty(ownVocabulary)) return all;
      for (const { concept, labels } of await send('vocabulary/labels', null))
        all.set(concept, [...(all.get(concept) ?? []), ...labels]);
      return all;
    },
    watch(onChange, signal) {
      watching.add(onChange);
      signal.addEventListener('abort', () => watching.delete(onChange), { once: true });
    },
  };
}

function isEmpty({ concepts, cases }: OwnVocabulary): boolean {
  return concepts + cases === 0;
}
