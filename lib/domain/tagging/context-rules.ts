/** Decides what an ambiguous label means from the words around it. Reads compiled rules, knows no concept. */
import { type BlockContext, beginsWith, endsIn } from './block-context';
import { keysOf, nextToOccur } from './cue-filter';
import type { CompiledRule } from './pack-rules';

// In hundredths.
const CUED = 85;

/** What the block says; with `askPage` the rest of the page may still decide otherwise. */
export interface Verdict {
  /** How sure it is, in hundredths. */
  readonly percent: number;
  readonly askPage: boolean;
}

/** Words directly beside the label settle it. */
const SETTLED: Verdict = { percent: 92, askPage: false };
const DROP: Verdict = { percent: 0, askPage: false };

/** What the block says of a match; `capital` when it starts with one. */
export function judge(rule: CompiledRule, context: BlockContext, capital: boolean): Verdict {
  if (isBefore(rule.notBefore, context) || isAfter(rule.notAfter, context)) return DROP;
  if (isBefore(rule.before, context) || isAfter(rule.after, context)) return SETTLED;
  if (rule.onlyBefore && !isBefore(rule.onlyBefore, context)) return DROP;
  if (rule.onlyAfter && !isAfter(rule.onlyAfter, context)) return DROP;
  if (rule.near || rule.against || rule.againstCapital) context.lookAround();
  const against =
    isNear(rule.against, context) || (capital && isNear(rule.againstCapital, context));
  const mayBeVetoed = rule.pageAgainst !== undefined;
  const isCued = isNear(rule.near, context);
  // Cues for both senses cancel each other out.
  if (isCued && !against) return { percent: CUED, askPage: mayBeVetoed };
  if (against && !isCued) return DROP;
  return {
    percent: Math.round(rule.otherwise * 100),
    askPage: mayBeVetoed || !!(rule.page || rule.pageConcepts),
  };
}

// Loops without closures: a rule has up to a hundred cues, and a page asks thousands of times.

function isBefore(phrases: readonly string[] | undefined, context: BlockContext): boolean {
  if (!phrases || !context.mayEndIn(phrases)) return false;
  const { left } = context;
  // Both end in a blank: comparing the letters before it spares most of the calls.
  const last = left.charCodeAt(left.length - 2);
  for (const phrase of phrases) {
    const mayFit = phrase.length < 2 || phrase.charCodeAt(phrase.length - 2) === last;
    if (mayFit && endsIn(left, phrase)) return true;
  }
  return false;
}

function isAfter(phrases: readonly string[] | undefined, context: BlockContext): boolean {
  if (!phrases || !context.mayBeginWith(phrases)) return false;
  const { right } = context;
  const first = right.charCodeAt(1);
  for (const phrase of phrases) {
    const mayFit = phrase.length < 2 || phrase.charCodeAt(1) === first;
    if (mayFit && beginsWith(right, phrase)) return true;
  }
  return false;
}

function isNear(phrases: readonly string[] | undefined, context: BlockContext): boolean {
  if (!phrases) return false;
  const keys = keysOf(phrases);
  for (let at = nextToOccur(keys, 0); at >= 0; at = nextToOccur(keys, at + 1))
    if (context.hasAround(phrases[at] as string, keys, at)) return true;
  return false;
}
