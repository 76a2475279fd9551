/** Decides what an ambiguous label means from the words around it. Reads compiled rules, knows no concept. */
import { type BlockContext, beginsWith, endsIn } from './block-context';
import type { CompiledRule } from './compiled-lexicon';

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
  if (some(rule.notBefore, (phrase) => endsIn(left, phrase))) return DROP;
  if (some(rule.notAfter, (phrase) => beginsWith(right, phrase))) return DROP;
  if (some(rule.before, (phrase) => endsIn(left, phrase)))
    return { confidence: SETTLED, askPage: false };
  if (some(rule.after, (phrase) => beginsWith(right, phrase)))
    return { confidence: SETTLED, askPage: false };
  if (rule.onlyBefore && !some(rule.onlyBefore, (phrase) => endsIn(left, phrase))) return DROP;
  if (rule.onlyAfter && !some(rule.onlyAfter, (phrase) => beginsWith(right, phrase))) return DROP;
  const against =
    mentioned(rule.against, context) || (capital && mentioned(rule.againstCapital, context));
  const mayBeVetoed = rule.pageAgainst !== undefined;
  if (mentioned(rule.near, context))
    return { confidence: against ? TORN : CUED, askPage: mayBeVetoed };
  if (against) return DROP;
  return { confidence: rule.otherwise, askPage: mayBeVetoed || !!(rule.page || rule.pageConcepts) };
}

function some(phrases: readonly string[] | undefined, test: (phrase: string) => boolean): boolean {
  return phrases?.some(test) ?? false;
}

function mentioned(phrases: readonly string[] | undefined, { left, right }: BlockContext): boolean {
  return some(phrases, (phrase) => left.includes(phrase) || right.includes(phrase));
}
