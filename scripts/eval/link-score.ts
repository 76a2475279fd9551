/** Counts how often suggested case studies are right: first, among the first three, or rightly none. */

export interface GoldPassage {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  /** named, place, situation or none. */
  readonly kind: string;
  /** The right case studies; none when no case fits. */
  readonly cases: readonly string[];
}

export interface LinkedPassage {
  readonly passage: GoldPassage;
  /** Suggested, best first. */
  readonly cases: readonly string[];
}

const FIRST = 3;

/** One passage per line of JSON. */
export function readGold(jsonLines: string): GoldPassage[] {
  return jsonLines
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldPassage);
}

/** One line for all passages, each kind, each language, and each kind in each language. */
export function summarise(linked: readonly LinkedPassage[]): string[] {
  const kinds = unique(linked.map(({ passage }) => passage.kind));
  const languages = unique(linked.map(({ passage }) => passage.lang));
  const where = (kind?: string, lang?: string) =>
    linked.filter(
      ({ passage }) =>
        (kind === undefined || passage.kind === kind) &&
        (lang === undefined || passage.lang === lang),
    );
  return [
    describe('all', linked),
    ...kinds.map((kind) => describe(kind, where(kind))),
    ...languages.map((lang) => describe(lang, where(undefined, lang))),
    ...kinds.flatMap((kind) =>
      languages.map((lang) => describe(`${kind} ${lang}`, where(kind, lang))),
    ),
  ];
}

export interface LinkCounts {
  /** Passages that some case fits, and of those how many have a right one first, and in the first three. */
  readonly fitting: number;
  readonly first: number;
  readonly firstThree: number;
  /** Passages that no case fits, and for how many of those nothing was suggested. */
  readonly none: number;
  readonly silent: number;
}

export function countLinks(linked: readonly LinkedPassage[]): LinkCounts {
  const fitting = linked.filter(({ passage }) => passage.cases.length > 0);
  const none = linked.filter(({ passage }) => passage.cases.length === 0);
  const rightIn = (count: number) =>
    fitting.filter(({ passage, cases }) =>
      cases.slice(0, count).some((id) => passage.cases.includes(id)),
    ).length;
  return {
    fitting: fitting.length,
    first: rightIn(1),
    firstThree: rightIn(FIRST),
    none: none.length,
    silent: none.filter(({ cases }) => cases.length === 0).length,
  };
}

function describe(name: string, linked: readonly LinkedPassage[]): string {
  const { fitting, first, firstThree, none, silent } = countLinks(linked);
  const parts = [
    ...(fitting
      ? [`first ${share(first, fitting)}`, `first three ${share(firstThree, fitting)}`]
      : []),
    ...(none ? [`rightly silent ${share(silent, none)}`] : []),
  ];
  return `${name.padEnd(14)} ${parts.join('  ')}`;
}

function share(part: number, whole: number): string {
  return `${part}/${whole} ${Math.round((100 * part) / whole)} %`.padStart(13);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
