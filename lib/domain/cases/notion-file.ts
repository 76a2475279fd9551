/**
 * What ships of the notions in one language: the words that say them. Made by compile-notions.ts, read by
 * read-notions.ts.
 */
import type { InterfaceLanguage } from '../i18n/languages';

/** `data/notions.<lang>.json`. A notion is a number, the same in every language. */
export interface NotionFile {
  readonly lang: InterfaceLanguage;
  /** From this number on, notions speak of routine: notices, markets, statistics, policy that no case is about. */
  readonly routineFrom: number;
  /** Stem → the notions it says. */
  readonly stems: Readonly<Record<string, readonly number[]>>;
  /** Beginning of a folded word → the notions it says, whatever the ending. */
  readonly beginnings: Readonly<Record<string, readonly number[]>>;
  /** Folded words of routine, separated by blanks; only these and their plurals count, not all of one stem. */
  readonly routineWords: string;
}
