/** A made-up library as large as wanted, as records in the order they are to be put; every run makes the same. */
import type { DocumentRecord, DocumentUrl } from '../../lib/domain/documents/document';
import type { Note, NoteId } from '../../lib/domain/notes/note';
import {
  aBlockSelector,
  aConceptId,
  aCount,
  aDocument,
  aLink,
  aNote,
} from '../../tests/support/builders';

const CONCEPTS = [
  'commons',
  'co-management',
  'privatisation',
  'remunicipalisation',
  'right-to-water',
];
const SYLLABLES =
  'ba be bo ca ce co da de do fa fe fo la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(
    ' ',
  );
const START = Date.UTC(2024, 0, 1);

/** Multiplicative congruential (Lehmer, 1951; Park and Miller's constants). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Words as in a language: few of them often, most of them rarely. */
function createWriter(random: () => number) {
  const vocabulary = Array.from({ length: 20_000 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join(''),
  );
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 4)] ?? '';
  return (words: number) => Array.from({ length: words }, word).join(' ');
}

export interface LargeLibrary {
  readonly notes: readonly Note[];
  readonly documents: readonly DocumentRecord[];
}

export function makeLargeLibrary(notes: number, documents: number): LargeLibrary {
  const random = createRandom(7);
  const write = createWriter(random);
  const urlOf = (number: number) =>
    `https://town-${number % 50}.example/papers/${number}.html` as DocumentUrl;
  const time = (number: number) => new Date(START + number * 60_000).toISOString();
  return {
    documents: Array.from({ length: documents }, (_, at) =>
      aDocument({
        url: urlOf(at),
        title: write(8),
        sketch: { hashes: Array.from({ length: 60 }, (_, hash) => hash * 1_000 + at), blocks: 60 },
        counts: { ...aCount({ commons: at % 9, 'co-management': at % 4 }), counted: time(at) },
        lastSeen: time(at),
      }),
    ),
    notes: Array.from({ length: notes }, (_, at) => {
      const exact = write(25);
      return aNote({
        id: `urn:uuid:00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}` as NoteId,
        target: {
          source: urlOf(at % documents),
          selector: [
            { type: 'TextQuoteSelector', exact, prefix: write(5), suffix: write(5) },
            { type: 'TextPositionSelector', start: at, end: at + exact.length },
            aBlockSelector('v1'),
          ],
        },
        comment: at % 3 === 0 ? '' : write(12),
        concepts: [aConceptId(CONCEPTS[at % CONCEPTS.length])],
        tags: at % 5 === 0 ? [`chapter ${at % 12}`] : [],
        cases: at % 10 === 0 ? [aLink('paris-eau-de-paris')] : [],
        created: time(at),
        modified: time(at),
      });
    }),
  };
}
