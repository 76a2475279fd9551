/**
 * Reads one text once: every phrase in it that may be a mention, judged as far as its own block goes, and
 * what the text says about the rest of its page. `resolveScan` turns that into mentions when the whole
 * page has been read, as often as the page changes, without reading again.
 */
import { findLabelLanguage, LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { findLongForm } from './acronym-senses';
import { BlockContext } from './block-context';
import {
  CandidateBuffer,
  type Candidates,
  END,
  ID,
  kindAt,
  percentAt,
  SIZE,
  START,
} from './candidates';
import { judge, type Verdict } from './context-rules';
import { foldText } from './fold-table';
import { ENGLISH, languageBit, mayQuote } from './foreign-phrases';
import { voteLanguage } from './language-vote';
import { type Lexicon, PLAIN_ID_AT, PLAIN_LANGUAGES } from './lexicon';
import { matchPhrases } from './match-phrases';
import type { Mention } from './mention';
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
import type { PageEvidence, TextEvidence } from './page-evidence';
import {
  hasCapital,
  isCapital,
  isInAddress,
  isInBackticks,
  isInName,
  isNamedOrganisation,
  isRegisteredName,
} from './proper-names';
import { resolveCandidates } from './resolve-candidates';
import { TokenBuffer } from './token-buffer';
import { tokenise } from './tokenise';
import { truncatedBefore } from './truncated-compounds';
import { NODE } from './unpack-states';

/** How sure a label is that nobody finds ambiguous, in hundredths. */
const PLAIN = 95;
/** The label stretched over other words. */
const STRETCHED = 75;
/** A phrase of another language than the text's: a quotation, a term of art. */
const FOREIGN = 70;
const CERTAIN = 100;
/** How far a place or concept may be from the case name it supports, in UTF-16 units. */
const CASE_CONTEXT_REACH = 600;

/** What one text gives. Immutable; keep it as long as the text stays the same. */
export interface Scan {
  /** The mentions, where the rest of the page has no say in them. */
  readonly certain: readonly Mention[];
  /** Where it has: everything that may be one, still to be resolved. */
  readonly open: Candidates | undefined;
  readonly evidence: ListedEvidence;
}

/** Most texts say one thing or nothing, for which a set is much. */
interface ListedEvidence extends TextEvidence {
  readonly concepts: readonly number[];
  readonly cues: readonly number[];
}

export interface ScanOptions {
  readonly lexicon: Lexicon;
  /** BCP 47; without it, or for a language without labels, the text itself is asked. */
  readonly lang?: string | undefined;
}

// One buffer for all texts: allocating it anew for each block tripled the time of a page.
const tokens = new TokenBuffer();
const found = new CandidateBuffer();
/** Concepts that the same words might have meant. */
const tried: number[] = [];
const HIGHEST_RANK = 5;

/** Scans a text; a blank line separates blocks. */
export function scanText(text: string, { lexicon, lang }: ScanOptions): Scan {
  const language = findLabelLanguage(lang) ?? (lang ? undefined : voteLanguage(text));
  tokens.reset();
  found.reset();
  tokenise(text, lexicon.words, tokens);
  let scanner: Scanner | undefined;
  matchPhrases(tokens, lexicon, (outputSet, first, end, headEnd) => {
    scanner ??= new Scanner(text, lexicon, language);
    scanner.add(outputSet, first, end, headEnd);
  });
  return scanner ? scanner.finish() : NOTHING;
}

const NO_IDS: readonly number[] = [];
/** Nobody asks it. */
const NO_PAGE: PageEvidence = { concepts: new Set(), cues: new Set() };
/** What most texts give. */
const NOTHING: Scan = {
  certain: [],
  open: undefined,
  evidence: { concepts: NO_IDS, cues: NO_IDS },
};

/** Capitals and digits, then at most the "Co" of a company and the s of a plural. */
const ACRONYM = /^[\p{Lu}\p{N}]{2,}(?:[Cc]o)?s?$/u;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly study: number;
}

/** The name of a case that needs company. */
interface Name extends Place {
  readonly words: number;
}

class Scanner {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #language: LabelLanguage | undefined;
  /** The bit of the text's language, 0 when it is not known. */
  readonly #ownBit: number;
  readonly #languageIndex: number;
  #asksPage = false;
  #hasCode: boolean | undefined;
  // A page makes thousands of scanners, and most texts have nothing of these.
  #cues: number[] | undefined;
  #concepts: number[] | undefined;
  #casesInContext: Name[] | undefined;
  #places: Place[] | undefined;

  constructor(text: string, lexicon: Lexicon, language: LabelLanguage | undefined) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#language = language;
    this.#ownBit = language ? languageBit(language) : 0;
    this.#languageIndex = language ? LABEL_LANGUAGES.indexOf(language) : -1;
  }

  add(outputSet: number, first: number, end: number, headEnd: number): void {
    const plain = this.#lexicon.plainOutputs[outputSet] as number;
    if (plain >= 0) {
      this.#addConcept(plain >> PLAIN_ID_AT, plain & PLAIN_LANGUAGES, -1, first, end, headEnd);
      return;
    }
    const outputs = this.#lexicon.outputSets[outputSet] ?? [];
    let concepts = 0;
    for (const output of outputs) {
      if (output[0] === OUTPUT_CONCEPT) concepts++;
      else this.#addOther(output, first, end);
    }
    if (concepts > 0) this.#addFirst(outputs, first, end, headEnd);
  }

  /** The next concept has its turn when the rule of the first says no; not the same in another language. */
  #addFirst(outputs: readonly Output[], first: number, end: number, headEnd: number): void {
    tried.length = 0;
    for (let rank = HIGHEST_RANK; rank >= 0; rank--) {
      for (const output of outputs) {
        if (output[0] !== OUTPUT_CONCEPT || this.#rank(output) !== rank) continue;
        if (tried.includes(output[1]) || !this.#hasCasing(output[4], first, end)) continue;
        if (this.#addOutput(output, first, end, headEnd)) return;
        tried.push(output[1]);
      }
    }
  }

  /** Among the languages that share the words: the text's own, then English, then the first. */
  #rank(output: Output): number {
    const languages = output[2];
    const rank = languages & this.#ownBit ? 4 : languages & ENGLISH ? 2 : 0;
    return rank + (output[4] === CASING_UPPER ? 1 : 0);
  }

  #addOther([kind, id, languages, , casing]: Output, first: number, end: number): void {
    if (kind === OUTPUT_CUE) {
      if (!this.#cues) this.#cues = [id];
      else if (!this.#cues.includes(id)) this.#cues.push(id);
      return;
    }
    if (!this.#hasCasing(casing, first, end)) return;
    const start = tokens.starts[first] as number;
    const stop = tokens.ends[end - 1] as number;
    if (kind === OUTPUT_VETO) {
      if (this.#ownBit && !(languages & (this.#ownBit | ENGLISH))) return;
      this.#push(first, end, end, kind, id, 'en', CERTAIN, -1);
      return;
    }
    if (kind === OUTPUT_PLACE) {
      this.#places ??= [];
      this.#places.push({ start, end: stop, study: id });
      return;
    }
    if (this.#isInAddressOrCode(start, stop)) return;
    const lang = this.#language ?? 'en';
    if (kind === OUTPUT_CASE) this.#push(first, end, end, OUTPUT_CASE, id, lang, PLAIN, -1);
    else if (kind === OUTPUT_CASE_IN_CONTEXT) {
      this.#casesInContext ??= [];
      this.#casesInContext.push({ start, end: stop, study: id, words: end - first });
    }
  }

  /** As `#addConcept`. */
  #addOutput(output: Output, first: number, end: number, headEnd: number): boolean {
    const id = output[1];
    if (output[4] !== CASING_UPPER || !this.#isOtherAcronym(id, first, end))
      return this.#addConcept(id, output[2], output[3], first, end, headEnd);
    this.#push(first, end, headEnd, OUTPUT_VETO, 0, 'en', CERTAIN, -1);
    return true;
  }

  /** Whether the block has decided for the concept, or that no other has a chance here. */
  #addConcept(
    id: number,
    languages: number,
    rule: number,
    first: number,
    end: number,
    headEnd: number,
  ): boolean {
    const start = tokens.starts[first] as number;
    const stop = tokens.ends[end - 1] as number;
    const stretched = headEnd < end;
    const lang = this.#languageOf(languages);
    const foreign = this.#language !== undefined && lang !== this.#language;
    if (foreign && (rule >= 0 || stretched || !mayQuote(lang, end - first, stop - start)))
      return false;
    if (this.#isInAddressOrCode(start, stop)) return true;
    if (this.#isName(id, lang, start, stop)) {
      this.#push(first, end, headEnd, OUTPUT_VETO, 0, lang, CERTAIN, -1);
      return true;
    }
    const plain = foreign ? FOREIGN : stretched ? STRETCHED : PLAIN;
    const verdict = this.#judge(rule, first, end);
    const percent = verdict ? verdict.percent : plain;
    if (percent === 0 && !verdict?.askPage) return false;
    // Only rules ask for it.
    if (rule === -1 && this.#lexicon.rules.size > 0) {
      if (!this.#concepts) this.#concepts = [id];
      else if (!this.#concepts.includes(id)) this.#concepts.push(id);
    }
    if (lang === 'de' && end - first === 1) this.#addTruncated(id, start, stop);
    const asked = verdict?.askPage ? rule : -1;
    if (asked >= 0) this.#asksPage = true;
    this.#push(first, end, headEnd, OUTPUT_CONCEPT, id, lang, percent, asked);
    return percent > 0;
  }

  /** Of the words [first, end). */
  #push(
    first: number,
    end: number,
    headEnd: number,
    kind: number,
    id: number,
    lang: LabelLanguage,
    percent: number,
    rule: number,
  ): void {
    const { starts, ends } = tokens;
    found.add(
      starts[first] as number,
      ends[end - 1] as number,
      ends[headEnd - 1] as number,
      end - first,
      kind,
      id,
      this.#indexOf(lang),
      percent,
      rule,
    );
  }

  #indexOf(lang: LabelLanguage): number {
    return lang === this.#language ? this.#languageIndex : LABEL_LANGUAGES.indexOf(lang);
  }

  /** In front of a compound another one that ends the same and means something else. */
  #addTruncated(concept: number, start: number, end: number): void {
    const truncated = truncatedBefore(this.#text, start, end);
    if (!truncated) return;
    for (const word of truncated.words) {
      const output = this.#outputOf(this.#lexicon.lexemeOf(foldText(word)));
      if (!output) continue;
      if (output[1] !== concept)
        found.add(
          truncated.start,
          truncated.end,
          truncated.end,
          1,
          OUTPUT_CONCEPT,
          output[1],
          this.#indexOf('de'),
          STRETCHED,
          -1,
        );
      return;
    }
  }

  /** The concept a single word stands for without any rule. */
  #outputOf(lexeme: number): Output | undefined {
    const { firstStates, states, outputSets } = this.#lexicon;
    const state = lexeme === 0 ? 0 : (firstStates[lexeme] ?? 0);
    const set = state === 0 ? undefined : outputSets[states.nodes[state * NODE] as number];
    return set?.find(([kind, , , rule]) => kind === OUTPUT_CONCEPT && rule === -1);
  }

  #isInAddressOrCode(start: number, end: number): boolean {
    if (isInAddress(this.#text, start, end)) return true;
    this.#hasCode ??= this.#text.includes('`');
    return this.#hasCode && isInBackticks(this.#text, start, end);
  }

  #isName(concept: number, lang: LabelLanguage, start: number, end: number): boolean {
    if (isInName(this.#text, start, end, this.#lexicon)) return true;
    const organisation = this.#lexicon.organisations.has(concept);
    // German writes every noun with a capital: there only what is an organisation begins a name.
    if ((organisation || lang !== 'de') && isRegisteredName(this.#text, start, end)) return true;
    if (!organisation || lang === 'de') return false;
    return isNamedOrganisation(this.#text, start, end, lang !== 'en' && lang !== 'nl');
  }

  /** Is the acronym spelled out in front of it, and not as the concept is called? */
  #isOtherAcronym(concept: number, first: number, end: number): boolean {
    const start = tokens.starts[first] as number;
    const long = findLongForm(this.#text, start, tokens.ends[end - 1] as number);
    return long !== undefined && !found.hasWithin(concept, long.start, long.end);
  }

  #judge(ruleIndex: number, first: number, end: number): Verdict | undefined {
    const rule = ruleIndex < 0 ? undefined : this.#lexicon.rules.get(ruleIndex);
    if (!rule) return undefined;
    const capital = hasCapital(
      this.#text,
      tokens.starts[first] as number,
      tokens.ends[end - 1] as number,
    );
    return judge(rule, new BlockContext(this.#text, tokens, first, end), capital);
  }

  #languageOf(languages: number): LabelLanguage {
    if (this.#language && languages & this.#ownBit) return this.#language;
    return LABEL_LANGUAGES.find((_, index) => languages & (1 << index)) ?? 'en';
  }

  #hasCasing(casing: number, first: number, end: number): boolean {
    if (casing === 0) return true;
    for (let at = first; at < end; at++) {
      if (casing === CASING_UPPER) {
        const word = this.#text.slice(tokens.starts[at], tokens.ends[at]);
        if (!ACRONYM.test(word)) return false;
      } else if (
        casing & (1 << (at - first)) &&
        !isCapital(this.#text, tokens.starts[at] as number)
      )
        return false;
    }
    return true;
  }

  finish(): Scan {
    const named = this.#casesInContext?.filter((name) => this.#hasCompany(name));
    const language = this.#indexOf(this.#language ?? 'en');
    for (const { start, end, study, words } of named ?? [])
      found.add(start, end, end, words, OUTPUT_CASE, study, language, PLAIN, -1);
    const { numbers, length } = found;
    const open = this.#asksPage ? numbers.slice(0, length) : undefined;
    return {
      certain: open ? NOTHING.certain : resolveCandidates(numbers, length, NO_PAGE, this.#lexicon),
      open,
      evidence: { concepts: this.#concepts ?? NO_IDS, cues: this.#cues ?? NO_IDS },
    };
  }

  /** Is one of the case's places, outside the name, or one of its concepts in the same block? */
  #hasCompany(name: Name): boolean {
    const { numbers: candidates, length } = found;
    const concepts = this.#lexicon.caseConcepts[name.study];
    for (let at = 0; at < length; at += SIZE) {
      const start = candidates[at + START] as number;
      if (start > name.end + CASE_CONTEXT_REACH) break;
      if (
        kindAt(candidates, at) === OUTPUT_CONCEPT &&
        percentAt(candidates, at) > 0 &&
        concepts?.includes(candidates[at + ID] as number) &&
        this.#isBeside(name, { start, end: candidates[at + END] as number })
      )
        return true;
    }
    return (this.#places ?? []).some(
      (place) => place.study === name.study && this.#isBeside(name, place),
    );
  }

  #isBeside(name: Name, span: { start: number; end: number }): boolean {
    return (span.end <= name.start || span.start >= name.end) && this.#isNear(name, span);
  }

  #isNear(name: Name, span: { start: number; end: number }): boolean {
    const from = Math.min(name.end, span.end);
    const to = Math.max(name.start, span.start);
    return to - from <= CASE_CONTEXT_REACH && !/\n[^\S\n]*\n/.test(this.#text.slice(from, to));
  }
}
