/** Lexicons of any number of labels: those of the data, then made-up ones of one to four words of its texts. */
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { compileLexicon } from '../../lib/domain/tagging/compile-lexicon';
import type { CompiledLexicon } from '../../lib/domain/tagging/compiled-lexicon';
import { readSources } from '../catalogue/read-sources';
import { parseLexiconSource, parseSources } from '../catalogue/source-schemas';
import { syntheticText } from '../eval/synthetic-text';

const { shared } = parseLexiconSource(readSources());

/** English only. */
export function compileLabels(labels: readonly string[]): CompiledLexicon {
  const { concepts } = parseSources(readSources());
  const perConcept = Math.ceil(labels.length / concepts.length);
  const filled = concepts.map((concept, at) => {
    const [first = 'nothing', ...others] = labels.slice(at * perConcept, (at + 1) * perConcept);
    return {
      ...concept,
      prefLabel: sameInAll(concept.prefLabel, first),
      altLabels: onlyIn(concept.altLabels, 'en', others),
      ambiguous: [],
      acronyms: [],
    };
  });
  return compileLexicon(filled, [], { shared, languages: {} });
}

/** `count` different labels. */
export function makeLabels(concepts: readonly ConceptSource[], count: number): string[] {
  const labels = new Set(
    concepts.flatMap(({ prefLabel, altLabels }) => [prefLabel.en, ...altLabels.en]),
  );
  const words = syntheticText(concepts, 'en', 60_000).match(/\p{L}{3,}/gu) ?? [];
  for (let turn = 0; labels.size < count; turn += 1) {
    const length = 1 + (turn % 4);
    const start = (turn * 7_919) % (words.length - 8);
    // A step that differs from turn to turn: not every label stands in the text.
    const step = 1 + (turn % 3);
    const label = Array.from({ length }, (_, at) => words[start + at * step]).join(' ');
    labels.add(length === 1 ? `${label}${turn}`.toLowerCase() : label.toLowerCase());
  }
  return [...labels].slice(0, count);
}

/**
 * `count` different labels as a thesaurus has them: those of the data, which every third sentence of a synthetic text
 * speaks of, then one to three words. Of several words the first stands in the text, so that its phrases are begun there
 * all the time; a single word is one that the text does not have, as most terms of a field are on most pages.
 */
export function makeThesaurus(concepts: readonly ConceptSource[], count: number): string[] {
  const labels = new Set(
    concepts.flatMap(({ prefLabel, altLabels }) => [prefLabel.en, ...altLabels.en]),
  );
  const text = syntheticText(concepts, 'en', 60_000).toLowerCase();
  const words = [...new Set(text.match(/\p{L}{4,}/gu) ?? [])];
  // Steps that have no divisor in common with most lengths: neighbours in a label are seldom neighbours in the text.
  const wordAt = (at: number) => words[at % words.length] ?? '';
  for (let turn = 0; labels.size < count; turn += 1) {
    const first = wordAt(turn);
    const second = wordAt(turn * 7_919 + Math.floor(turn / words.length) * 31);
    const third = `${wordAt(turn * 104_729)}ine${turn.toString(36)}`;
    labels.add(
      turn % 5 < 2 ? third : turn % 5 < 4 ? `${first} ${second}` : `${first} ${second} ${third}`,
    );
  }
  return [...labels].slice(0, count);
}

function sameInAll<T extends Readonly<Record<string, string>>>(labels: T, label: string): T {
  return Object.fromEntries(Object.keys(labels).map((lang) => [lang, label])) as unknown as T;
}

function onlyIn<T extends Readonly<Record<string, readonly string[]>>>(
  labels: T,
  lang: string,
  others: readonly string[],
): T {
  return Object.fromEntries(
    Object.keys(labels).map((key) => [key, key === lang ? others : []]),
  ) as unknown as T;
}
