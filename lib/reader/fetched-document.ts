/** A document as it came, whichever way, and how far one has come. */

export interface FetchedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null for a local file, whose path a browser does not tell. */
  readonly url: string | null;
  readonly fileName: string;
}

/** Bytes there are, of how many; null while that is not known. */
export type OnProgress = (loaded: number, total: number | null) => void;
