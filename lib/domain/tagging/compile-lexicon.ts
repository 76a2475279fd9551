/**
 * Compiles concepts, cases and wordings into the one lexicon of all languages that ships with the
 * extension. Build time only: the page loads the result with `createLexicon`.
 */
import { CONCEPT_GROUPS } from '../concepts/concept';
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { notesOf, RuleCompiler, rulesOf } from './compile-rules';
import {
  ALL_LANGUAGES,
  type CompiledLexicon,
  LEXICON_FORMAT,
  LEXICON_NAMES,
  type LexiconName,
} from './compiled-lexicon';
import { ConceptOrder } from './concept-order';
import { foldText } from './fold-table';
import { belongsTo, ENGLISH, languageBit, SHORTEST_QUOTATION } from './foreign-phrases';
import { foldEntries, type LexiconCase, type LexiconConcept, labelsIn } from './lexicon-entry';
import type { LexiconSource, RuleSource, WordingSource } from './lexicon-source';
import {
  CASING_UPPER,
  OUTPUT_CASE,
  OUTPUT_CASE_IN_CONTEXT,
  OUTPUT_CONCEPT,
  OUTPUT_CUE,
  OUTPUT_PLACE,
  OUTPUT_VETO,
  type Output,
} from './output';
import { packDifferences, packNumbers } from './pack';
import { packOutputs } from './pack-outputs';
import { packRules } from './pack-rules';
import { packStates } from './pack-states';
import { packWords } from './pack-words';
import { AutomatonBuilder, type Keeps } from './phrase-automaton';
import { expandCoordinated, expandPattern, type Phrase } from './phrase-pattern';

const NO_WORDING: WordingSource = {
  sets: {},
  forms: {},
  rules: [],
  vetoes: [],
  neverCoordinate: [],
};
/** Words from this bit on are not checked for capitals. */
const MAX_CASING_WORDS = 20;

/** The lexicon of all languages. Throws when a pattern or rule names what does not exist. */
export function compileLexicon(
  concepts: readonly LexiconConcept[],
  cases: readonly LexiconCase[],
  wordings: LexiconSource,
): CompiledLexicon {
  return new LexiconCompiler(concepts, cases, wordings).finish();
}

/**
 * By name, the lexicons that ship. That of a language knows of the others only what `belongsTo` a text in it; all of
 * them number concepts, cases and cues alike. Throws as `compileLexicon`.
 */
export function compileLexicons(
  concepts: readonly LexiconConcept[],
  cases: readonly LexiconCase[],
  wordings: LexiconSource,
): Record<LexiconName, CompiledLexicon> {
  const compiler = new LexiconCompiler(concepts, cases, wordings);
  const named = LEXICON_NAMES.map((name) => [
    name,
    compiler.finish(name === ALL_LANGUAGES ? undefined : name),
  ]);
  return Object.fromEntries(named) as Record<LexiconName, CompiledLexicon>;
}

interface Expression {
  readonly concept: number;
  readonly lang: LabelLanguage;
  readonly phrases: readonly Phrase[];
  readonly rule: number;
  readonly casing: number;
  /** Only as written. */
  readonly strict: boolean;
  /** A label as people see it, not one more wording of it. */
  readonly isLabel: boolean;
}

/** @internal for the compilers of shipped and own lexicons. */
export class LexiconCompiler {
  readonly #concepts: readonly LexiconConcept[];
  readonly #cases: readonly LexiconCase[];
  readonly #wordings: LexiconSource;
  readonly #builder: AutomatonBuilder;
  readonly #rules: RuleCompiler;
  readonly #outputs: Output[] = [];
  readonly #outputIds = new Map<string, number>();
  readonly #conceptIndex: ReadonlyMap<string, number>;
  readonly #order: ConceptOrder;
  /** By expansion: the bits of the languages whose label texts in others quote so, see `foreign-phrases`. */
  readonly #quotable = new Map<string, number>();

  constructor(
    concepts: readonly LexiconConcept[],
    cases: readonly LexiconCase[],
    wordings: LexiconSource,
    /** Labels in others are left out. */
    languages: readonly LabelLanguage[] = LABEL_LANGUAGES,
    /** Whether forms of a word become one lexeme: smaller, but it takes longer than all the rest. */
    merges = true,
  ) {
    this.#builder = new AutomatonBuilder(merges);
    this.#concepts = concepts;
    this.#cases = cases;
    this.#wordings = wordings;
    this.#rules = new RuleCompiler(concepts.map((concept) => concept.id));
    this.#conceptIndex = new Map(concepts.map((concept, index) => [concept.id, index]));
    this.#order = new ConceptOrder(concepts, this.#conceptIndex);
    for (const lang of languages) this.#addLanguage(lang);
    this.#addCases();
    // Last, because rules number them.
    this.#addCues();
    for (const word of this.#conjunctions) this.#builder.addWord(word);
  }

  #addLanguage(lang: LabelLanguage): void {
    const wording = this.#wordings.languages[lang] ?? NO_WORDING;
    for (const id of Object.keys(wording.forms)) {
      if (!this.#conceptIndex.has(id))
        throw new Error(`${lang}: forms for the unknown concept "${id}"`);
    }
    const labelled = this.#concepts.flatMap((concept, index) =>
      labelsIn(concept, lang).map((label) => ({ concept, index, label })),
    );
    const written = this.#writtenLabels(labelled, lang);
    const expressions = [
      ...labelled.map(({ concept, index, label }) =>
        this.#expression(concept, index, lang, label, wording, true),
      ),
      ...this.#concepts.flatMap((concept, index) =>
        (wording.forms[concept.id] ?? []).map((pattern) =>
          this.#expression(concept, index, lang, pattern, wording),
        ),
      ),
      ...this.#concepts.flatMap((concept, index) =>
        this.#acronyms(concept, index, lang, wording.rules),
      ),
    ];
    for (const set of Object.values(wording.sets)) {
      const words = set.split('|');
      if (words.every((word) => /^\p{L}+$/u.test(word)))
        this.#builder.addFamily(words.map(foldText));
    }
    const exact = this.#exactForms(expressions);
    for (const expression of expressions) this.#addExpression(expression, written, exact);
    const notes = this.#concepts.flatMap((concept) =>
      concept.ambiguous.filter((note) => note.lang === lang),
    );
    for (const veto of [...wording.vetoes, ...notes.flatMap((note) => note.neverIn)]) {
      const output = this.#outputId([OUTPUT_VETO, 0, languageBit(lang), -1, 0]);
      for (const phrase of expandPattern(veto, lang, wording.sets)) this.#addPhrase(phrase, output);
    }
    for (const phrase of (wording.names ?? []).flatMap((name) => expandPattern(`=${name}`, lang)))
      this.#addPhrase(
        phrase,
        this.#outputId([OUTPUT_VETO, 0, languageBit(lang), -1, casingOf(phrase)]),
      );
  }

  /** Expansions of labels exactly as written → the concepts that list them. A generated form yields to these. */
  #writtenLabels(
    labelled: readonly { index: number; label: string }[],
    lang: LabelLanguage,
  ): Map<string, Set<number>> {
    const written = new Map<string, Set<number>>();
    for (const { index, label } of labelled) {
      for (const phrase of expandPattern(`=${label}`, lang)) {
        for (const key of this.#builder.expansions(phrase)) {
          const concepts = written.get(key) ?? new Set();
          written.set(key, concepts.add(index));
          const isPreferred = label === this.#concepts[index]?.prefLabel[lang];
          if (isPreferred && label.length >= SHORTEST_QUOTATION) this.#mayBeQuoted(key, lang);
        }
      }
    }
    return written;
  }

  #expression(
    concept: LexiconConcept,
    index: number,
    lang: LabelLanguage,
    pattern: string,
    wording: WordingSource,
    isLabel = false,
  ): Expression {
    const notes = notesOf(concept, lang, pattern);
    const rules = rulesOf(wording.rules, concept.id, pattern);
    const rule = this.#rules.ruleFor(notes, rules);
    const exact = notes.some((note) => note.noInflect) && !pattern.startsWith('=') ? '=' : '';
    const phrases = expandPattern(exact + pattern, lang, wording.sets);
    if (
      rule === -1 &&
      !wording.neverCoordinate.some((label) => foldText(label) === foldText(pattern))
    ) {
      phrases.push(...expandCoordinated(pattern, lang));
    }
    return {
      concept: index,
      lang,
      phrases,
      rule,
      casing: 0,
      strict: exact !== '' || pattern.startsWith('='),
      isLabel,
    };
  }

  #acronyms(
    concept: LexiconConcept,
    index: number,
    lang: LabelLanguage,
    rules: readonly RuleSource[],
  ): Expression[] {
    const capitals = (label: string, rule: number): Expression => ({
      concept: index,
      lang,
      phrases: [label, `${label}s`].flatMap((form) => expandPattern(`=${form}`, lang)),
      rule,
      casing: CASING_UPPER,
      strict: true,
      isLabel: false,
    });
    const needy = concept.acronyms.filter((acronym) => acronym.lang === lang);
    return [
      ...(concept.capitals?.[lang] ?? []).map((label) => capitals(label, -1)),
      ...needy.map(({ label, needs }) =>
        capitals(label, this.#rules.acronymRule(concept, needs, rulesOf(rules, concept.id, label))),
      ),
    ];
  }

  #addExpression(
    { concept, lang, phrases, rule, casing, strict, isLabel }: Expression,
    written: ReadonlyMap<string, ReadonlySet<number>>,
    exact: ReadonlySet<string>,
  ): void {
    const output = this.#outputId([OUTPUT_CONCEPT, concept, languageBit(lang), rule, casing]);
    for (const phrase of phrases) {
      for (const key of this.#builder.expansions(phrase)) {
        if (!strict && exact.has(`${concept} ${key}`)) continue;
        const owners = written.get(key);
        if (owners && (!owners.has(concept) || this.#order.hasNarrower(concept, owners))) continue;
        this.#builder.add(key, output);
        if (isLabel && languageBit(lang) === ENGLISH) this.#mayBeQuoted(key, lang);
      }
    }
  }

  #mayBeQuoted(key: string, lang: LabelLanguage): void {
    this.#quotable.set(key, (this.#quotable.get(key) ?? 0) | languageBit(lang));
  }

  /** "=cooperatives" with a rule of its own: the same word generated from "cooperative" yields to it. */
  #exactForms(expressions: readonly Expression[]): Set<string> {
    const exact = expressions.filter(
      ({ strict, casing, rule }) => strict && casing === 0 && rule !== -1,
    );
    return new Set(
      exact.flatMap(({ concept, phrases }) =>
        phrases.flatMap((phrase) =>
          [...this.#builder.expansions(phrase)].map((key) => `${concept} ${key}`),
        ),
      ),
    );
  }

  #addCases(): void {
    this.#cases.forEach((study, index) => {
      for (const name of study.names) this.#addName(name, OUTPUT_CASE, index);
      for (const name of study.contextNames) this.#addName(name, OUTPUT_CASE_IN_CONTEXT, index);
      if (study.contextNames.length)
        for (const place of study.places) this.#addName(place, OUTPUT_PLACE, index);
    });
  }

  /** The concepts one of which a name of the case needs beside it; none where no name needs any. */
  #companyOf({ concepts, contextNames }: LexiconCase): number[] {
    if (contextNames.length === 0) return [];
    return concepts.flatMap((id) => this.#conceptIndex.get(id) ?? []).sort((a, b) => a - b);
  }

  #addName(name: string, kind: number, index: number): void {
    for (const phrase of expandPattern(`=${name.replace(/[()]/g, ' ')}`, 'nl'))
      this.#addLenient(phrase, this.#outputId([kind, index, 0, -1, casingOf(phrase)]));
  }

  /** Cue phrases found while scanning. */
  #addCues(): void {
    this.#rules.cues.phrases.forEach((cue, id) => {
      for (const phrase of expandPattern(`=${cue}`, 'nl'))
        this.#addPhrase(phrase, this.#outputId([OUTPUT_CUE, id, 0, -1, 0]));
    });
  }

  get #conjunctions(): string[] {
    return this.#wordings.shared.conjunctions.map((word) =>
      /^[&/]$/.test(word) ? word : foldText(word),
    );
  }

  /** The lexicon for texts in one language, or in any. */
  finish(lang?: LabelLanguage): CompiledLexicon {
    const { shared } = this.#wordings;
    const automaton = this.#builder.build(
      (ids) => this.#meaningOf(ids),
      lang && this.#usesOf(lang),
    );
    const { states, outputOrder } = packStates(automaton);
    const isGerman = lang === undefined || lang === 'de';
    const { outputs, ruleOrder } = packOutputs(
      outputOrder.map((set) =>
        (automaton.outputSets[set] ?? [])
          .map((id) => this.#outputs[id])
          .filter((output) => output !== undefined),
      ),
    );
    return {
      format: LEXICON_FORMAT,
      concepts: this.#concepts.map((concept) => concept.id),
      groups: this.#concepts.map(({ group }) => CONCEPT_GROUPS.indexOf(group)).join(''),
      cases: this.#cases.map((study) => study.id),
      caseConcepts: this.#cases.map((study) => packNumbers(this.#companyOf(study))).join(' '),
      words: packWords(automaton.words),
      lexemes: packDifferences(automaton.lexemes),
      states,
      outputs,
      rules: packRules(ruleOrder.flatMap((old) => this.#rules.rules[old] ?? [])),
      compoundHeads: isGerman ? foldEntries(shared.compoundHeads) : {},
      compoundModifiers: isGerman ? foldEntries(shared.compoundModifiers) : {},
      conjunctions: this.#conjunctions,
      nameWords: {
        before: unique(shared.nameWords.before.map(foldText)),
        after: unique(shared.nameWords.after.map(foldText)),
      },
      // A lexicon of some concepts only, as in benchmarks, lacks others.
      organisations: shared.organisations.flatMap((id) => this.#conceptIndex.get(id) ?? []),
    };
  }

  /** What a text in a language has a use for. */
  #usesOf(lang: LabelLanguage): Keeps {
    const rules = this.#outputs.flatMap(([kind, , languages, rule]) =>
      kind === OUTPUT_CONCEPT && languages & languageBit(lang)
        ? (this.#rules.rules[rule] ?? [])
        : [],
    );
    const cues = new Set(
      rules.flatMap(({ page = [], pageAgainst = [] }) => [page, pageAgainst].flat()),
    );
    return (id, codes) => {
      const output = this.#outputs[id];
      if (!output) return false;
      if (output[0] === OUTPUT_CUE) return cues.has(output[1]);
      return belongsTo(lang, output, codes, this.#quotable.get(codes.join(' ')) ?? 0);
    };
  }

  #addPhrase(phrase: Phrase, output: number): void {
    for (const key of this.#builder.expansions(phrase)) this.#builder.add(key, output);
  }

  #addLenient(phrase: Phrase, output: number): void {
    for (const key of this.#builder.expansions(phrase)) this.#builder.addLenient(key, output);
  }

  /** The outputs but for their languages: forms that Spanish and Portuguese share need not agree in those. */
  #meaningOf(ids: readonly number[]): string {
    const meanings = ids.map((id) => {
      const [kind, target, , rule, casing] = this.#outputs[id] ?? [];
      return [kind, target, rule, casing].join();
    });
    return unique(meanings).sort().join(';');
  }

  #outputId(output: Output): number {
    const key = output.join();
    let id = this.#outputIds.get(key);
    if (id === undefined) {
      id = this.#outputs.length;
      this.#outputs.push(output);
      this.#outputIds.set(key, id);
    }
    return id;
  }
}

function unique(labels: readonly string[]): string[] {
  return [...new Set(labels)];
}

/** One bit per word of the phrase that is written with a capital. */
function casingOf(phrase: Phrase): number {
  return phrase
    .slice(0, MAX_CASING_WORDS)
    .reduce((casing, { capital }, at) => (capital ? casing | (1 << at) : casing), 0);
}
