/** Answers what our own pages ask about the reader's own vocabularies and case studies, and hands pages the lexicon. */

import type { OwnEntries, OwnSource } from '../catalogue/joined-catalogue';
import type { ConceptEntry } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { allLabels, firstOf, type OwnConcept } from '../domain/vocabulary/vocabulary';
import { MAX_OWN_BATCH } from '../messaging/protocol/vocabulary-requests';
import type { Handlers } from '../messaging/responder';
import type { ActiveOwn, OwnRepository } from '../storage/own-repository';
import type { OwnKeeper } from './own-keeper';

type VocabularyRequests = Extract<keyof Handlers, `vocabulary/${string}`> | 'package/own-lexicon';

/** @param onChange is called after each change, for whoever makes backups. */
export function createVocabularyHandlers(
  own: OwnRepository,
  keeper: OwnKeeper,
  onChange: () => void,
): Pick<Handlers, VocabularyRequests> {
  return {
    'package/own-lexicon': ({ name }) => keeper.lexicon(name),

    async 'vocabulary/list'() {
      const vocabularies = await own.read('vocabularies', null, MAX_OWN_BATCH);
      return Promise.all(
        vocabularies.map(async (vocabulary) => ({
          vocabulary,
          concepts: await own.count(vocabulary.id),
        })),
      );
    },

    'vocabulary/concepts': ({ after }) => own.read('ownConcepts', after, MAX_OWN_BATCH),
    'vocabulary/cases': ({ after }) => own.read('ownCases', after, MAX_OWN_BATCH),

    async 'vocabulary/put'({ records, dry, more }) {
      if (dry) return own.put(records, true);
      await keeper.begin();
      const outcomes = await own.put(records, false);
      if (!more) {
        await keeper.settle();
        onChange();
      }
      return outcomes;
    },

    'vocabulary/uses': ({ items }) => own.countUses(items),

    async 'vocabulary/purge'({ items, more }) {
      await keeper.begin();
      await own.purge(items);
      if (!more) await keeper.settle();
      return null;
    },

    async 'vocabulary/active'({ language }) {
      const { concepts, cases, restingCases } = toOwnEntries(await keeper.active(), language);
      return { concepts: [...concepts], cases: [...cases], restingCases: [...restingCases] };
    },

    async 'vocabulary/labels'() {
      const { concepts, resting } = await keeper.active();
      return [...concepts, ...resting].map((concept) => ({
        concept: concept.extends ?? concept.id,
        labels: allLabels(concept).map(({ label }) => label),
      }));
    },
  };
}

/** Own entries for the background's own catalogue. */
export function createOwnSource(keeper: OwnKeeper): OwnSource {
  let known: { readonly version: number; readonly entries: Map<string, OwnEntries> } | undefined;
  return {
    async load(language) {
      const state = await keeper.state();
      if (state.concepts + state.cases === 0) return undefined;
      if (known?.version !== state.version) known = { version: state.version, entries: new Map() };
      const { entries } = known;
      const ready = entries.get(language);
      if (ready) return ready;
      const made = toOwnEntries(await keeper.active(), language);
      entries.set(language, made);
      return made;
    },
  };
}

/** What rests is named, and stands beside nothing: no card is to offer it. */
function toOwnEntries(
  { concepts, resting, cases, restingCases }: ActiveOwn,
  language: InterfaceLanguage,
): OwnEntries {
  const alone = resting.map((concept) => ({ ...concept, broader: [], related: [] }));
  return { concepts: toEntries([...concepts, ...alone], language), cases, restingCases };
}

/** As the catalogue has them; what only adds labels to one of its concepts is none. */
function toEntries(concepts: readonly OwnConcept[], language: InterfaceLanguage): ConceptEntry[] {
  return concepts.flatMap((concept) => {
    const { id, group, broader, related, prefLabel, definition, altLabels } = concept;
    if (concept.extends !== null) return [];
    const label = firstOf(prefLabel, language) ?? firstOf(altLabels, language)?.[0] ?? id;
    return [
      {
        id,
        group,
        prefLabel: label,
        definition: firstOf(definition, language) ?? '',
        broader,
        related,
      },
    ];
  });
}
