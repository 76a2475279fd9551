/**
 * The lexicons a page needs: each asked for when the first text in its language is met, and taken apart in slices,
 * so that a page in one language pays for that one, and a frame without text for none.
 */
import {
  type CompiledLexicon,
  chooseLexicon,
  type LexiconName,
} from '../domain/tagging/compiled-lexicon';
import { type Lexicon, loadLexicon } from '../domain/tagging/lexicon';
import type { Pacer } from '../platform/slices';

export interface Lexicons {
  /** The lexicon for a text in `lang` (BCP 47), or undefined when it has not been loaded. */
  get(lang: string): Lexicon | undefined;
  /** As `get`, but loads it first. Undefined when it cannot be had, which is not tried again before `retry`. */
  load(lang: string, pacer: Pacer): Promise<Lexicon | undefined>;
  /** What could not be had may be asked for again. */
  retry(): void;
}

/** @param loadText gives the text of a packaged lexicon. */
export function createLexicons(loadText: (name: LexiconName) => Promise<string>): Lexicons {
  const loaded = new Map<string, Lexicon>();
  const failed = new Set<LexiconName>();

  const load = async (name: LexiconName, pacer: Pacer) => {
    const text = await loadText(name).catch(() => undefined);
    if (text === undefined) {
      failed.add(name);
      return undefined;
    }
    // Each step of loading takes a slice of its own.
    await pacer.pause();
    const steps = loadLexicon(JSON.parse(text) as CompiledLexicon);
    for (;;) {
      const step = steps.next();
      await pacer.pause();
      if (step.done) return step.value;
    }
  };

  return {
    get: (lang) => loaded.get(lang),
    async load(lang, pacer) {
      const name = chooseLexicon(lang);
      if (failed.has(name)) return undefined;
      const lexicon = loaded.get(name) ?? (await load(name, pacer));
      if (!lexicon) return undefined;
      loaded.set(name, lexicon).set(lang, lexicon);
      return lexicon;
    },
    retry: () => failed.clear(),
  };
}
