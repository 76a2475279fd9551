/** Documents with a date → how often each concept is mentioned in those of each year, years without any included. */
import type { ConceptEntry, ConceptId } from '../concepts/concept';
import { type ComparedDocument, rateOf } from './compared-document';

export interface Timeline {
  /** Without a gap, earliest first. */
  readonly years: readonly {
    readonly year: number;
    readonly documents: number;
    readonly words: number;
  }[];
  readonly series: readonly {
    readonly id: ConceptId;
    readonly label: string;
    /** Mentions per 1,000 words, a value for each year; null where there is no document. */
    readonly rates: readonly (number | null)[];
  }[];
  readonly undated: number;
}

export function makeTimeline(
  documents: readonly ComparedDocument[],
  concepts: readonly Pick<ConceptEntry, 'id' | 'prefLabel'>[],
): Timeline {
  const byYear = new Map<number, ComparedDocument[]>();
  for (const document of documents) {
    if (document.published === null) continue;
    const year = Number(document.published.slice(0, 4));
    byYear.set(year, [...(byYear.get(year) ?? []), document]);
  }
  const [first = 0, last = -1] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  // A wrong date must not make a thousand columns: then only years with documents are shown.
  const span = last - first < MAX_SPAN ? last - first + 1 : 0;
  const years = byYear.size === 0 ? [] : Array.from({ length: span }, (_, at) => first + at);
  const shown = years.length > 0 ? years : [...byYear.keys()].sort((a, b) => a - b);
  const sum = (year: number, of: (document: ComparedDocument) => number) =>
    (byYear.get(year) ?? []).reduce((total, document) => total + of(document), 0);
  return {
    years: shown.map((year) => ({
      year,
      documents: byYear.get(year)?.length ?? 0,
      words: sum(year, ({ words }) => words),
    })),
    series: concepts.map(({ id, prefLabel }) => ({
      id,
      label: prefLabel,
      rates: shown.map((year) =>
        byYear.has(year)
          ? rateOf(
              sum(year, ({ mentions }) => mentions.get(id)?.all ?? 0),
              sum(year, ({ words }) => words),
            )
          : null,
      ),
    })),
    undated: documents.filter(({ published }) => published === null).length,
  };
}

const MAX_SPAN = 60;
