/** What the interface shows of a passage that is not where it was, and what can be asked for. Plain data. */

export interface EarlierWording {
  readonly quote: string;
  /** ISO 8601: until when the note had these words. */
  readonly until: string;
}

export interface ChangedPassage {
  readonly outcome: 'changed';
  readonly quote: string;
  readonly newQuote: string;
  /** Wordings accepted before, latest first. */
  readonly history: readonly EarlierWording[];
}

/** A place where the words, or words like them, stand. */
export interface PassageCandidate {
  /** Unique among the candidates; the caller's own. */
  readonly id: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
}

export interface AmbiguousPassage {
  readonly outcome: 'ambiguous';
  readonly quote: string;
  /** In the order of the page. */
  readonly candidates: readonly PassageCandidate[];
}

export interface MissingPassage {
  readonly outcome: 'missing';
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** The headings it stood under, outermost first. */
  readonly headings: readonly string[];
  /** Where it stood, 0 to 1 of the text; null when not known. */
  readonly position: number | null;
}

export type PassageView = ChangedPassage | AmbiguousPassage | MissingPassage;

/** Waiting for the reader to select the passage; `selected` is empty until something is. */
export interface Reattachment {
  readonly selected: string;
}

export interface ChangedCallbacks extends MissingCallbacks {
  readonly onAccept: () => void;
  readonly onKeep: () => void;
}

export interface AmbiguousCallbacks {
  readonly onShow: (candidateId: string) => void;
  readonly onChoose: (candidateId: string) => void;
  readonly onNone: () => void;
}

export interface MissingCallbacks {
  /** Starts to wait for a selection; the caller then gives a `Reattachment`. */
  readonly onReattach: () => void;
}

export interface ReattachCallbacks {
  /** The note is to stand on the selection. */
  readonly onAttach: () => void;
  readonly onCancelReattach: () => void;
}

/** By view; one that a surface never shows is left out. */
export interface PassageCallbacks {
  readonly changed?: ChangedCallbacks;
  readonly ambiguous?: AmbiguousCallbacks;
  readonly missing?: MissingCallbacks;
  readonly reattach?: ReattachCallbacks;
}
