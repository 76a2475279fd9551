/** Turns the ambiguity notes of the data and the rule files into the rules the page evaluates. Build time only. */
import type { AmbiguousLabel } from '../concepts/concept-source';
import type { LabelLanguage } from '../i18n/languages';
import { BESIDE_REACH, EDGE } from './block-context';
import { foldText } from './fold-table';
import type { LexiconConcept } from './lexicon-entry';
import type { RuleSource } from './lexicon-source';
import type { CompiledRule } from './pack-rules';

/** What an ambiguous label is worth when no rule says otherwise: sure, but barely. */
const UNDECIDED = 0.6;

/** Numbers the page-level cue phrases. */
export class CueIndex {
  readonly #ids = new Map<string, number>();

  idOf(phrase: string): number {
    const id = this.#ids.get(phrase) ?? this.#ids.size;
    this.#ids.set(phrase, id);
    return id;
  }

  /** Cue phrases by id. */
  get phrases(): readonly string[] {
    return [...this.#ids.keys()];
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The rules, numbered as outputs refer to them; equal rules share a number. */
export class RuleCompiler {
  readonly rules: CompiledRule[] = [];
  readonly cues = new CueIndex();
  readonly #byKey = new Map<string, number>();
  readonly #conceptIndex: ReadonlyMap<string, number>;

  constructor(conceptIds: readonly string[]) {
    this.#conceptIndex = new Map(conceptIds.map((id, index) => [id, index]));
  }

  /** The rule of an ambiguous label, or −1 when the label needs none. */
  ruleFor(notes: readonly AmbiguousLabel[], sources: readonly RuleSource[]): number {
    if (notes.length === 0 && sources.length === 0) return -1;
    const rule = this.#merge(sources);
    const near = [...(rule.near ?? []), ...notes.flatMap((note) => note.positiveCues).map(nearCue)];
    const against = [
      ...(rule.against ?? []),
      ...notes.flatMap((note) => note.negativeCues).map(nearCue),
    ];
    return this.#intern({
      ...rule,
      ...(near.length ? { near } : {}),
      ...(against.length ? { against } : {}),
      otherwise: sources.find((source) => source.otherwise !== undefined)?.otherwise ?? UNDECIDED,
    });
  }

  /** The rule of an acronym: it counts beside one of its needs, or when the page spells it out. */
  acronymRule(
    concept: Pick<LexiconConcept, 'id'>,
    needs: readonly string[],
    sources: readonly RuleSource[],
  ): number {
    const rule = this.#merge(sources);
    const spelledOut = needs.filter((need) => /[\s-]/.test(need));
    return this.#intern({
      ...rule,
      near: [...(rule.near ?? []), ...needs.map(nearCue)],
      page: [...(rule.page ?? []), ...spelledOut.map((need) => this.cues.idOf(need))],
      pageConcepts: [...(rule.pageConcepts ?? []), this.#indexOf(concept.id)],
      otherwise: sources.find((source) => source.otherwise !== undefined)?.otherwise ?? 0,
    });
  }

  #merge(sources: readonly RuleSource[]): CompiledRule {
    const merged: Mutable<CompiledRule> = { otherwise: UNDECIDED };
    for (const source of sources) {
      for (const key of PHRASE_KEYS) {
        const phrases = source[key];
        if (phrases) merged[key] = [...(merged[key] ?? []), ...phrases.map(FRAMES[key])];
      }
      if (source.page)
        merged.page = [...(merged.page ?? []), ...source.page.map((cue) => this.cues.idOf(cue))];
      if (source.pageAgainst) {
        merged.pageAgainst = [
          ...(merged.pageAgainst ?? []),
          ...source.pageAgainst.map((cue) => this.cues.idOf(cue)),
        ];
      }
      if (source.pageConcepts) {
        merged.pageConcepts = [
          ...(merged.pageConcepts ?? []),
          ...source.pageConcepts.map((id) => this.#indexOf(id)),
        ];
      }
    }
    return merged;
  }

  #indexOf(concept: string): number {
    const index = this.#conceptIndex.get(concept);
    if (index === undefined) throw new Error(`a rule names the unknown concept "${concept}"`);
    return index;
  }

  #intern(rule: CompiledRule): number {
    const key = JSON.stringify(rule);
    let id = this.#byKey.get(key);
    if (id === undefined) {
      id = this.rules.length;
      this.rules.push(rule);
      this.#byKey.set(key, id);
    }
    return id;
  }
}

/** By where a phrase must stand: how it is written down so that the page need only compare strings. */
const FRAMES = {
  before: cueBefore,
  after: nearCue,
  notBefore: cueBefore,
  notAfter: nearCue,
  onlyBefore: cueBefore,
  onlyAfter: nearCue,
  near: nearCue,
  against: nearCue,
  againstCapital: nearCue,
} as const;
const PHRASE_KEYS = Object.keys(FRAMES) as (keyof typeof FRAMES)[];

/** The rule files of one language that speak of a label of a concept. */
export function rulesOf(
  rules: readonly RuleSource[],
  concept: string,
  label: string,
): readonly RuleSource[] {
  const key = labelKey(label);
  return rules.filter(
    (rule) => rule.concept === concept && rule.labels.some((other) => labelKey(other) === key),
  );
}

/** The ambiguity notes of a label. */
export function notesOf(
  concept: Pick<LexiconConcept, 'ambiguous'>,
  lang: LabelLanguage,
  label: string,
): readonly AmbiguousLabel[] {
  const key = labelKey(label);
  return concept.ambiguous.filter((note) => note.lang === lang && labelKey(note.label) === key);
}

/** "(re)nationalisation", "re-nationalization" and "renationalisation" share their rules. */
function labelKey(label: string): string {
  // Patterns keep their signs: "=cooperative" is not "cooperative".
  return label.includes('|') || /^[=$]|[…≈~]/.test(label)
    ? label
    : foldText(label).replace(/ /g, '').replace(/iz/g, 'is');
}

/** From this length on a cue is also the beginning of longer words. */
const SHORTEST_STEM = 5;

/** A cue behind a label or somewhere near it: " licens" or " law ". */
function nearCue(cue: string): string {
  const folded = foldCue(cue);
  return folded === EDGE ? folded : folded.length >= SHORTEST_STEM ? ` ${folded}` : ` ${folded} `;
}

/** A cue directly before a label: " house of ". */
function cueBefore(cue: string): string {
  const folded = foldCue(cue);
  return folded === EDGE ? folded : ` ${folded} `;
}

/** Marks of a break survive; the rest is folded like the text. Throws when the page would not look that far. */
function foldCue(cue: string): string {
  if (cue.length > BESIDE_REACH / 2) throw new Error(`too long for a cue: "${cue}"`);
  return /^[\^.,%]$/.test(cue) ? cue : foldText(cue);
}
