/** "Not this concept": what a reader told us about a tag, and which mentions that takes away. */
import * as v from 'valibot';
import { Selectors } from '../anchoring/selectors';
import { ConceptId } from '../concepts/concept';
import { DocumentUrl, Timestamp } from '../documents/document';

/** A URN UUID. */
export const DismissalId = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  v.brand('DismissalId'),
);
export type DismissalId = v.InferOutput<typeof DismissalId>;

/** place: this one mention. page: the phrase on this document. everywhere: the phrase on any. */
export const DISMISSAL_SCOPES = ['place', 'page', 'everywhere'] as const;
export type DismissalScope = (typeof DISMISSAL_SCOPES)[number];

const Scope = v.picklist(DISMISSAL_SCOPES);
/** The words as tagged, folded by `foldPhrase`. */
const Phrase = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
/** Where the one place is; null for the wider scopes. */
const Selector = v.nullable(Selectors);
const Parts = {
  id: DismissalId,
  concept: ConceptId,
  scope: Scope,
  phrase: Phrase,
  selector: Selector,
};

/** What a content script says; the background adds document and time. */
export const DismissalDraft = v.pipe(
  v.object(Parts),
  v.check(
    ({ scope, selector }) => (scope === 'place') === (selector !== null),
    'Just the dismissal of a place has a selector.',
  ),
);
export type DismissalDraft = v.InferOutput<typeof DismissalDraft>;

// Spelled out: a bundler keeps what is spread.
export const Dismissal = v.object({
  id: DismissalId,
  concept: ConceptId,
  scope: Scope,
  phrase: Phrase,
  selector: Selector,
  source: DocumentUrl,
  created: Timestamp,
});
export type Dismissal = v.InferOutput<typeof Dismissal>;

/** A dismissal as a page may know it: not on which document it was made, for that can be another site's. */
export const PageDismissal = v.object(Parts);
export type PageDismissal = v.InferOutput<typeof PageDismissal>;

/** One spelling for words that differ in case, accents, hyphens or white space only. */
export function foldPhrase(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A mention as a dismissal sees it. */
export interface DismissibleMention {
  readonly concept: ConceptId;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The dismissal that takes a mention away, or undefined.
 * @param findPlace where the one place of a dismissal is in the same text, if it is there.
 */
export function findDismissal(
  mention: DismissibleMention,
  dismissals: readonly PageDismissal[],
  findPlace: (dismissal: PageDismissal) => { start: number; end: number } | undefined,
): PageDismissal | undefined {
  return dismissals.find((dismissal) => {
    if (dismissal.concept !== mention.concept || dismissal.phrase !== mention.phrase) return false;
    if (dismissal.scope !== 'place') return true;
    const place = findPlace(dismissal);
    return place !== undefined && place.start < mention.end && place.end > mention.start;
  });
}
