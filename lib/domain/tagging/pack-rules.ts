/**
 * Rules as two strings: their lists of phrases, each written once, and numbers that say which rule has which.
 * A page needs few of its rules, so each is put together when it is first asked for.
 */
import { EDGE } from './block-context';
import { packNumbers, unpackNumbers } from './pack';

/** How one ambiguous label is told from its look-alikes; phrases are folded and framed by blanks, see `compile-rules`. */
export interface CompiledRule {
  /** Directly before or after the words: settles for the concept. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Directly before or after the words: settles against it. */
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  /** The words count only with one of these directly before or after them. */
  readonly onlyBefore?: readonly string[];
  readonly onlyAfter?: readonly string[];
  /** Nearby in the block. */
  readonly near?: readonly string[];
  readonly against?: readonly string[];
  /** As `against`, for the words written with a capital. */
  readonly againstCapital?: readonly string[];
  /** Cue ids, anywhere on the page. */
  readonly page?: readonly number[];
  readonly pageAgainst?: readonly number[];
  /** Concept indexes, anywhere on the page. */
  readonly pageConcepts?: readonly number[];
  /** 0 to 1 when nothing above decides; 0 drops. */
  readonly otherwise: number;
}

export interface PackedRules {
  /** Lists of phrases in lines, in the order rules first use them; sorted, for any of them will do. */
  readonly lists: string;
  /**
   * By rule: which lists it has, its `otherwise` in hundredths, then by list: for phrases 0 for the next line or
   * how many lines ago it was, for numbers how many and then the numbers.
   */
  readonly numbers: string;
}

const PHRASE_LISTS = [
  'near',
  'against',
  'notBefore',
  'notAfter',
  'onlyBefore',
  'before',
  'after',
  'onlyAfter',
  'againstCapital',
] as const;
const NUMBER_LISTS = ['page', 'pageConcepts', 'pageAgainst'] as const;
const HUNDREDTHS = 100;
const SEPARATOR = '|';
/** Ends a phrase that may be the beginning of a longer word; all others end in a blank. */
const STEM = '-';

export function packRules(rules: readonly CompiledRule[]): PackedRules {
  const lines = new Map<string, number>();
  const numbers: number[] = [];
  for (const rule of rules) {
    const phraseLists = PHRASE_LISTS.map((name) => rule[name]);
    const numberLists = NUMBER_LISTS.map((name) => rule[name]);
    const present = [...phraseLists, ...numberLists].map((list, at) => (list ? 1 << at : 0));
    numbers.push(
      present.reduce((sum, bit) => sum + bit, 0),
      Math.round(rule.otherwise * HUNDREDTHS),
    );
    for (const list of phraseLists) {
      if (!list) continue;
      const line = [...new Set(list)].map(packPhrase).sort().join(SEPARATOR);
      const known = lines.get(line);
      numbers.push(known === undefined ? 0 : lines.size - known);
      if (known === undefined) lines.set(line, lines.size);
    }
    for (const list of numberLists) if (list) numbers.push(list.length, ...list);
  }
  return { lists: [...lines.keys()].join('\n'), numbers: packNumbers(numbers) };
}

/** Without its frame of blanks. Throws for a sign no phrase of a rule may have. */
function packPhrase(phrase: string): string {
  if (phrase === EDGE) return phrase;
  if (!/^ [^|\n^-]+$/.test(phrase)) throw new Error(`no phrase of a rule: "${phrase}"`);
  return phrase.endsWith(' ') ? phrase.slice(1, -1) : phrase.slice(1) + STEM;
}

function unpackPhrase(packed: string): string {
  if (packed === EDGE) return packed;
  return packed.endsWith(STEM) ? ` ${packed.slice(0, -1)}` : ` ${packed} `;
}

/** Reads what `packRules` wrote. */
export class RuleTable {
  readonly #lines: readonly string[];
  readonly #numbers: Int32Array;
  /** By rule: where it begins in `#numbers`, and the next line when it does. */
  readonly #starts: number[] = [];
  readonly #nextLines: number[] = [];
  readonly #rules: (CompiledRule | undefined)[];

  constructor({ lists, numbers }: PackedRules) {
    this.#lines = lists.split('\n');
    this.#numbers = unpackNumbers(numbers);
    let line = 0;
    for (let at = 0; at < this.#numbers.length; ) {
      this.#starts.push(at);
      this.#nextLines.push(line);
      const present = this.#numbers[at] as number;
      at += 2;
      for (let list = 0; present >> list > 0; list++) {
        if ((present & (1 << list)) === 0) continue;
        const number = this.#numbers[at++] as number;
        if (list >= PHRASE_LISTS.length) at += number;
        else if (number === 0) line++;
      }
    }

    this.#rules = new Array(this.#starts.length);
  }

  get size(): number {
    return this.#starts.length;
  }

  /** Undefined for −1, the rule of what is not ambiguous. */
  get(index: number): CompiledRule | undefined {
    if (index < 0) return undefined;
    this.#rules[index] ??= this.#read(index);
    return this.#rules[index];
  }

  #read(index: number): CompiledRule {
    let at = this.#starts[index] as number;
    let line = this.#nextLines[index] as number;
    const present = this.#numbers[at++] as number;
    const rule: Record<string, unknown> = {
      otherwise: (this.#numbers[at++] as number) / HUNDREDTHS,
    };
    PHRASE_LISTS.forEach((name, list) => {
      if ((present & (1 << list)) === 0) return;
      const ago = this.#numbers[at++] as number;
      const packed = this.#lines[ago === 0 ? line++ : line - ago] ?? '';
      rule[name] = packed.split(SEPARATOR).map(unpackPhrase);
    });
    NUMBER_LISTS.forEach((name, list) => {
      if ((present & (1 << (list + PHRASE_LISTS.length))) === 0) return;
      const count = this.#numbers[at++] as number;
      rule[name] = [...this.#numbers.subarray(at, at + count)];
      at += count;
    });
    return rule as unknown as CompiledRule;
  }
}
