/** Concepts and labels of the reader's own, in sets that can be switched off: what one may hold. SKOS in spirit. */
import * as v from 'valibot';
import { CONCEPT_GROUPS, ConceptId } from '../concepts/concept';
import { Timestamp } from '../documents/document';
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { OwnConceptId, VocabularyId } from './own-id';

/** UTF-16 units. Longer ones are no labels, and no page has them. */
export const MAX_LABEL_LENGTH = 200;
export const MAX_TEXT_LENGTH = 5_000;
/** In one language of one concept. */
export const MAX_LABELS = 200;
/** In one vocabulary. */
export const MAX_CONCEPTS = 50_000;
const MAX_RELATIONS = 500;
const MAX_URI_LENGTH = 2_000;

/** One line without what is invisible, or turns the text around it. See `tidy`. */
const UNTIDY = /^\s|\s$|\p{Cc}|\s\s|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const isTidy = (text: string) => !UNTIDY.test(text);

export const Label = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(MAX_LABEL_LENGTH),
  v.check(isTidy, 'is not tidy'),
);
export const TidyLine = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT_LENGTH),
  v.check(isTidy, 'is not tidy'),
);
export const Revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

function perLanguage<S extends v.GenericSchema>(schema: S) {
  return v.strictObject(v.entriesFromList(LABEL_LANGUAGES, v.exactOptional(schema)));
}

export const Vocabulary = v.object({
  id: VocabularyId,
  title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_LABEL_LENGTH)),
  /** Of the concept scheme it was imported from. */
  uri: v.nullable(v.pipe(v.string(), v.maxLength(MAX_URI_LENGTH))),
  /** Whether pages are tagged with it. */
  enabled: v.boolean(),
  created: Timestamp,
  modified: Timestamp,
  /** Counts the changes; a change names the one it was made on. */
  revision: Revision,
  /** When it was moved to the trash; null while it is in use. */
  trashed: v.nullable(Timestamp),
});
export type Vocabulary = v.InferOutput<typeof Vocabulary>;

export const OwnConcept = v.object({
  id: OwnConceptId,
  vocabulary: VocabularyId,
  /** What it is called where it comes from; null for one that was made here. */
  uri: v.nullable(v.pipe(v.string(), v.maxLength(MAX_URI_LENGTH))),
  /** A concept of the catalogue: then this only adds labels to it. */
  extends: v.nullable(ConceptId),
  group: v.picklist(CONCEPT_GROUPS),
  prefLabel: perLanguage(Label),
  altLabels: perLanguage(v.pipe(v.array(Label), v.maxLength(MAX_LABELS))),
  definition: perLanguage(v.pipe(TidyLine, v.nonEmpty())),
  broader: v.pipe(v.array(ConceptId), v.maxLength(MAX_RELATIONS)),
  related: v.pipe(v.array(ConceptId), v.maxLength(MAX_RELATIONS)),
  created: Timestamp,
  modified: Timestamp,
  revision: Revision,
  trashed: v.nullable(Timestamp),
});
export type OwnConcept = v.InferOutput<typeof OwnConcept>;

/** What a concept says, apart from where and since when it is kept. */
export type ConceptContent = Pick<
  OwnConcept,
  'extends' | 'group' | 'prefLabel' | 'altLabels' | 'definition' | 'broader' | 'related'
>;

const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** A text as one tidy line: no control characters, no marks of direction, single spaces. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
}

/** Every label a concept has, in no order. */
export function allLabels({ prefLabel, altLabels }: Pick<OwnConcept, 'prefLabel' | 'altLabels'>) {
  return LABEL_LANGUAGES.flatMap((lang) =>
    [...(prefLabel[lang] === undefined ? [] : [prefLabel[lang]]), ...(altLabels[lang] ?? [])].map(
      (label) => ({ lang, label }),
    ),
  );
}

/** Languages in the order in which a label is chosen when the one wanted has none. */
export function firstOf<T>(
  texts: Readonly<Partial<Record<LabelLanguage, T>>>,
  wanted: LabelLanguage,
): T | undefined {
  return (
    texts[wanted] ??
    texts.en ??
    LABEL_LANGUAGES.map((lang) => texts[lang]).find((t) => t !== undefined)
  );
}
