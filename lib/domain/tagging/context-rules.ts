/** Decides what an ambiguous label means from the words around it. Reads compiled rules, knows no concept. */
import { type BlockContext, beginsWith, endsIn } from './block-context';
import type { CompiledRule } from './compiled-lexicon';
import { keysOf, lookAt, mayOccur } from './cue-filter';

/** Words directly beside the label settle it. */
const SETTLED = 0.92;
const CUED = 0.85;
/** Cues for both senses. */
const TORN = 0.55;

/** What the block says; with `askPage` the rest of the page may still decide otherwise. */
export interface Verdict {
  readonly confidence: number;
  readonly askPage: boolean;
}

const DROP: Verdict = { confidence: 0, askPage: false };

/** What the block says of a match; `capital` when it starts with one. */
export function judge(rule: CompiledRule, context: BlockContext, capital: boolean): Verdict {
  const { left, right } = context;
  if (endsInAny(left, rule.notBefore)) return DROP;
  if (beginsWithAny(right, rule.notAfter)) return DROP;
  if (endsInAny(left, rule.before)) return { confidence: SETTLED, askPage: false };
  if (beginsWithAny(right, rule.after)) return { confidence: SETTLED, askPage: false };
  if (rule.onlyBefore && !endsInAny(left, rule.onlyBefore)) return DROP;
  if (rule.onlyAfter && !beginsWithAny(right, rule.onlyAfter)) return DROP;
  lookAt(left, right);
  const against =
    mentioned(rule.against, context) || (capital && mentioned(rule.againstCapital, context));
  const mayBeVetoed = rule.pageAgainst !== undefined;
  if (mentioned(rule.near, context))
    return { confidence: against ? TORN : CUED, askPage: mayBeVetoed };
  if (against) return DROP;
  return { confidence: rule.otherwise, askPage: mayBeVetoed || !!(rule.page || rule.pageConcepts) };
}

// Loops without closures: a rule has up to a hundred cues, and a page asks thousands of times.

function endsInAny(left: string, phrases: readonly string[] | undefined): boolean {
  if (phrases) for (const phrase of phrases) if (endsIn(left, phrase)) return true;
  return false;
}

function beginsWithAny(right: string, phrases: readonly string[] | undefined): boolean {
  if (phrases) for (const phrase of phrases) if (beginsWith(right, phrase)) return true;
  return false;
}

function mentioned(phrases: readonly string[] | undefined, { left, right }: BlockContext): boolean {
  if (!phrases) return false;
  const keys = keysOf(phrases);
  for (let at = 0; at < keys.length; at++) {
    if (!mayOccur(keys[at] as number)) continue;
    const phrase = phrases[at] as string;
    if (left.includes(phrase) || right.includes(phrase)) return true;
  }
  return false;
}
