/**
 * What the blocks of a page are scanned with: the packaged lexicon of their language and, where the reader has words of
 * the language, the one of these. Follows the settings, so that a page takes up a change while it is open.
 */
import { findLabelLanguage } from '../domain/i18n/languages';
import type { Settings } from '../domain/settings/settings';
import type { Pacer } from '../platform/slices';
import type { Lexicons } from './lexicons';
import type { BlockLexicons } from './tagged-blocks';

export type Vocabularies = Pick<Settings, 'packagedSet' | 'ownVocabulary'>;

export interface PageLexicons {
  /** For a text in `lang` (BCP 47), or undefined when something has to be loaded. */
  get(lang: string): BlockLexicons | undefined;
  /** As `get`, but loads first. Undefined when the packaged one cannot be had, which is not tried before `retry`. */
  load(lang: string, pacer: Pacer): Promise<BlockLexicons | undefined>;
  /** What could not be had may be asked for again. */
  retry(): void;
  /** Whether blocks have to be scanned again. */
  use(vocabularies: Vocabularies): boolean;
}

/** @param createOwn makes an empty collection of the lexicons of the reader's own words. */
export function createPageLexicons(packaged: Lexicons, createOwn: () => Lexicons): PageLexicons {
  let vocabularies: Vocabularies | undefined;
  let own: Lexicons | undefined;

  /** As joined until something changes: there are as many blocks as there are paragraphs. */
  const joined = new Map<string, BlockLexicons>();

  const ownFor = (lang: string) => {
    const languages = vocabularies?.ownVocabulary.languages ?? [];
    const language = findLabelLanguage(lang);
    const has = language ? languages.includes(language) : languages.length > 0;
    return has ? own : undefined;
  };
  const join = (found: BlockLexicons['packaged'], of: BlockLexicons['own']): BlockLexicons => ({
    packaged: found,
    own: of,
    showsPackaged: vocabularies?.packagedSet ?? true,
  });

  return {
    get(lang) {
      const ready = joined.get(lang);
      if (ready) return ready;
      const found = packaged.get(lang);
      const mine = ownFor(lang);
      const of = mine?.get(lang);
      if (!found || (mine && !of)) return undefined;
      const whole = join(found, of);
      joined.set(lang, whole);
      return whole;
    },
    async load(lang, pacer) {
      const mine = ownFor(lang);
      const found = await packaged.load(lang, pacer);
      // What of the reader's own cannot be had keeps nobody from the rest.
      return found && join(found, await mine?.load(lang, pacer));
    },
    retry() {
      packaged.retry();
      own?.retry();
    },
    use(next) {
      const before = vocabularies;
      vocabularies = next;
      const isSame =
        before?.packagedSet === next.packagedSet &&
        before.ownVocabulary.version === next.ownVocabulary.version;
      if (isSame) return false;
      joined.clear();
      if (next.ownVocabulary.languages.length === 0) own = undefined;
      else if (before?.ownVocabulary.version !== next.ownVocabulary.version) own = createOwn();
      return before !== undefined;
    },
  };
}
