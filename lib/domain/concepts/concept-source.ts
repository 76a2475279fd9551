/**
 * What a concept looks like in assets/data, where people edit it: all languages in one place.
 * The catalogue turns it into the `ConceptEntry` of one language, the tagger into the lexicon.
 */
import * as v from 'valibot';
import { INTERFACE_LANGUAGES, LABEL_LANGUAGES } from '../i18n/languages';
import { CONCEPT_GROUPS, ConceptId } from './concept';

// Control characters, doubled spaces and stray ends never match a page and never show in a diff.
const UNTIDY = /^\s|\s$|\p{Cc}|\s\s/u;

/** Text as a person would type it on one line: not empty, single spaces, nothing invisible. */
export const TidyText = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check(
    (text) => !UNTIDY.test(text),
    'has a control character, a doubled space, or a space at one end',
  ),
);

/** An http or https address that parses. */
export const WebAddress = v.pipe(
  TidyText,
  v.url('is not a URL'),
  v.regex(/^https?:\/\//, 'is not an http or https URL'),
);

/** One value for each interface language. */
export function inInterfaceLanguages<S extends v.GenericSchema>(schema: S) {
  return v.strictObject(v.entriesFromList(INTERFACE_LANGUAGES, schema));
}

/** One value for each language that concepts have labels in. */
function inLabelLanguages<S extends v.GenericSchema>(schema: S) {
  return v.strictObject(v.entriesFromList(LABEL_LANGUAGES, schema));
}

const Texts = v.array(TidyText);

/** A label that also means something else; how to tell the senses apart in running text. */
export const AmbiguousLabel = v.strictObject({
  lang: v.picklist(LABEL_LANGUAGES),
  /** One of the concept's labels in `lang`. */
  label: TidyText,
  /** For editors: the meanings, ours first. */
  senses: TidyText,
  /** Words nearby that speak for our sense. */
  positiveCues: Texts,
  /** Words nearby that speak against it. */
  negativeCues: Texts,
  /** Longer phrases containing the label that are never the concept. */
  neverIn: Texts,
  /** True when only the label as written counts: its other number or case means something else. */
  noInflect: v.exactOptional(v.boolean()),
});
export type AmbiguousLabel = v.InferOutput<typeof AmbiguousLabel>;

/** A short form, counted only when one of `needs` is near it or elsewhere on the page. */
export const Acronym = v.strictObject({
  label: TidyText,
  lang: v.picklist(LABEL_LANGUAGES),
  needs: v.pipe(Texts, v.nonEmpty('must not be empty')),
});
export type Acronym = v.InferOutput<typeof Acronym>;

export const ConceptSource = v.strictObject({
  id: ConceptId,
  group: v.picklist(CONCEPT_GROUPS),
  prefLabel: inLabelLanguages(TidyText),
  altLabels: inLabelLanguages(Texts),
  definition: inInterfaceLanguages(TidyText),
  broader: v.array(ConceptId),
  related: v.array(ConceptId),
  ambiguous: v.array(AmbiguousLabel),
  acronyms: v.array(Acronym),
  /** The same or nearly the same concept in EuroVoc or Wikidata. */
  closeMatch: v.array(WebAddress),
  sources: v.array(v.strictObject({ title: TidyText, url: WebAddress })),
});
export type ConceptSource = v.InferOutput<typeof ConceptSource>;
