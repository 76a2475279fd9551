/** What the reader's own vocabularies and cases add to the catalogue, for our own pages: asked for once per change. */
import type { ConceptEntry } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { OwnVocabulary, Settings } from '../domain/settings/settings';
import type { OwnCase } from '../domain/vocabulary/own-case';
import { watchSettings } from '../platform/settings-store';
import type { Send } from './client';

interface OwnEntries {
  readonly concepts: readonly ConceptEntry[];
  readonly cases: readonly OwnCase[];
}

export interface OwnEntriesSource {
  /** Undefined where there is nothing: then nobody is asked. */
  load(language: InterfaceLanguage): Promise<OwnEntries | undefined>;
}

/** @param settings as they are now; later changes are heeded as long as the page lives. */
export function createOwnEntries(send: Send, settings: Settings): OwnEntriesSource {
  let { ownVocabulary } = settings;
  const loaded = new Map<string, Promise<OwnEntries>>();
  watchSettings((changed) => {
    if (changed.ownVocabulary.version !== ownVocabulary.version) loaded.clear();
    ({ ownVocabulary } = changed);
  }, new AbortController().signal);
  return {
    async load(language) {
      if (isEmpty(ownVocabulary)) return undefined;
      const known = loaded.get(language) ?? send('vocabulary/active', { language });
      loaded.set(language, known);
      known.catch(() => loaded.delete(language));
      return known;
    },
  };
}

function isEmpty({ concepts, cases }: OwnVocabulary): boolean {
  return concepts + cases === 0;
}
