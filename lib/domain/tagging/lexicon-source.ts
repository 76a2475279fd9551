/**
 * What the wording files in assets/data/lexicon look like: how texts express the concepts beyond the
 * labels that people see, and how look-alikes are told apart. See `phrase-pattern` for the patterns.
 */
import * as v from 'valibot';
import { LABEL_LANGUAGES } from '../i18n/languages';

const Texts = v.array(v.pipe(v.string(), v.nonEmpty('must not be empty')));
const Confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Phrases here are matched without case and accents; one of five letters or more also as a beginning. */
export const RuleSource = v.strictObject({
  concept: v.string(),
  /** Labels, acronyms or patterns of the concept, as listed. */
  labels: Texts,
  /** For editors: what the other meanings are. */
  note: v.exactOptional(v.string()),
  /** Directly beside the words: settles for the concept. */
  before: v.exactOptional(Texts),
  after: v.exactOptional(Texts),
  /** Directly beside the words: settles against it. */
  notBefore: v.exactOptional(Texts),
  notAfter: v.exactOptional(Texts),
  /** The words count only directly after or before one of these; "^" is the start of a sentence. */
  onlyBefore: v.exactOptional(Texts),
  onlyAfter: v.exactOptional(Texts),
  /** Somewhere in the same block. */
  near: v.exactOptional(Texts),
  against: v.exactOptional(Texts),
  againstCapital: v.exactOptional(Texts),
  /** Anywhere on the page. */
  page: v.exactOptional(Texts),
  pageAgainst: v.exactOptional(Texts),
  pageConcepts: v.exactOptional(Texts),
  /** When nothing decides; 0 drops. Without it 0.6. */
  otherwise: v.exactOptional(Confidence),
});
export type RuleSource = v.InferOutput<typeof RuleSource>;

export const WordingSource = v.strictObject({
  /** Names of word sets → alternatives, as in `{ "take": "take|takes|taking|took|taken" }`. */
  sets: v.record(v.string(), v.string()),
  /** Concept id → patterns. */
  forms: v.record(v.string(), Texts),
  rules: v.array(RuleSource),
  /** Patterns that hide what they contain: names, set phrases, other senses. */
  vetoes: Texts,
  /** The same, exactly as written: they hide nothing where a text has small letters for their capitals. */
  names: v.exactOptional(Texts),
  /** Two-word labels that do not stretch over a coordination. */
  neverCoordinate: Texts,
});
export type WordingSource = v.InferOutput<typeof WordingSource>;

export const SharedWordingSource = v.strictObject({
  conjunctions: Texts,
  nameWords: v.strictObject({ before: Texts, after: Texts }),
  /** Concepts whose instances are organisations: with a name beside them they are one of those names. */
  organisations: Texts,
  compoundHeads: v.record(v.string(), v.string()),
  compoundModifiers: v.record(v.string(), v.string()),
});
export type SharedWordingSource = v.InferOutput<typeof SharedWordingSource>;

export const LexiconSource = v.strictObject({
  languages: v.partial(v.strictObject(v.entriesFromList(LABEL_LANGUAGES, WordingSource))),
  shared: SharedWordingSource,
});
export type LexiconSource = v.InferOutput<typeof LexiconSource>;
