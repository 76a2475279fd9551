/**
 * The output sets as strings of numbers, by kind of number. Numbers of rules are given in the order outputs first
 * use them, which the packer tells, so that most need not be written.
 */
import { OUTPUT_CONCEPT, OUTPUT_CUE, OUTPUT_VETO, type Output } from './output';
import { packDifferences, packNumbers, unpackDifferences, unpackNumbers } from './pack';

export interface PackedOutputs {
  /** By set: outputs less one. */
  readonly sizes: string;
  /** By output: its kind, whether it has a rule, whether it has a casing. */
  readonly kinds: string;
  /** By output: its id, as the difference from the one before of its sort, cues or others. */
  readonly ids: string;
  readonly cues: string;
  /** By concept or veto; the others are of any language. */
  readonly languages: string;
  /** By output with a rule: 0 for the next one, else how many rules ago it was first met. */
  readonly rules: string;
  /** By output with a casing, + 1. */
  readonly casings: string;
}

const KINDS = 6;
const RULED = KINDS;
const CASED = 2 * KINDS;

/** `ruleOrder` lists the old numbers by the new ones. */
export function packOutputs(sets: readonly (readonly Output[])[]): {
  outputs: PackedOutputs;
  ruleOrder: number[];
} {
  const outputs = sets.flat();
  const rules = new FirstUse();
  const ruleAgo = outputs
    .filter(([, , , rule]) => rule >= 0)
    .map(([, , , rule]) => rules.ago(rule));
  return {
    outputs: {
      sizes: packNumbers(sets.map((set) => set.length - 1)),
      kinds: packNumbers(
        outputs.map(
          ([kind, , , rule, casing]) => kind + (rule >= 0 ? RULED : 0) + (casing !== 0 ? CASED : 0),
        ),
      ),
      ids: packDifferences(outputs.filter(([kind]) => kind !== OUTPUT_CUE).map(([, id]) => id)),
      cues: packDifferences(outputs.filter(([kind]) => kind === OUTPUT_CUE).map(([, id]) => id)),
      languages: packNumbers(
        outputs.filter(([kind]) => isOfLanguage(kind)).map(([, , languages]) => languages),
      ),
      rules: packNumbers(ruleAgo),
      casings: packNumbers(
        outputs.filter(([, , , , casing]) => casing !== 0).map(([, , , , casing]) => casing + 1),
      ),
    },
    ruleOrder: rules.order,
  };
}

/** The inverse of packOutputs, with the new numbers of rules. */
export function unpackOutputs(packed: PackedOutputs): Output[][] {
  const sizes = unpackNumbers(packed.sizes);
  const kinds = unpackNumbers(packed.kinds);
  const ids = unpackDifferences(packed.ids);
  const cues = unpackDifferences(packed.cues);
  const languages = unpackNumbers(packed.languages);
  const ruleAgo = unpackNumbers(packed.rules);
  const casings = unpackNumbers(packed.casings);
  const sets: Output[][] = [];
  let [next, nextId, nextCue, nextLanguage, nextRule, rules, nextCasing] = ZEROS;
  const readId = (kind: number): number =>
    (kind === OUTPUT_CUE ? cues[nextCue++] : ids[nextId++]) as number;
  const readRule = (): number => {
    const ago = ruleAgo[nextRule++] as number;
    return ago === 0 ? rules++ : rules - ago;
  };
  for (let set = 0; set < sizes.length; set++) {
    const outputs: Output[] = [];
    for (let left = sizes[set] as number; left >= 0; left--) {
      const flags = kinds[next++] as number;
      const kind = flags % KINDS;
      outputs.push([
        kind,
        readId(kind),
        isOfLanguage(kind) ? (languages[nextLanguage++] as number) : 0,
        flags % CASED >= RULED ? readRule() : -1,
        flags >= CASED ? (casings[nextCasing++] as number) - 1 : 0,
      ]);
    }
    sets.push(outputs);
  }
  return sets;
}

const ZEROS = [0, 0, 0, 0, 0, 0, 0] as const;

function isOfLanguage(kind: number): boolean {
  return kind === OUTPUT_CONCEPT || kind === OUTPUT_VETO;
}

class FirstUse {
  readonly order: number[] = [];
  readonly #numbers = new Map<number, number>();

  ago(old: number): number {
    const known = this.#numbers.get(old);
    if (known !== undefined) return this.order.length - known;
    this.#numbers.set(old, this.order.length);
    this.order.push(old);
    return 0;
  }
}
