/** Turns the cue phrases of one language into what the matcher loads. Build time only. */
import type { InterfaceLanguage } from '../i18n/languages';
import { foldText } from '../tagging/fold-table';
import type { CueFile } from './cue-file';
import { isEmptyWord, stemWord } from './word-stems';

export interface Cue {
  readonly signal: number;
  readonly phrase: string;
}

/** As many words may stand between those of a cue. */
const SLACK = 3;

/** The same words for the same signal are kept once. */
export function compileCues(cues: Iterable<Cue>, lang: InterfaceLanguage): CueFile {
  const stems = new Map<string, number>();
  const loose = new Map<string, readonly number[]>();
  const exact = new Map<string, readonly [number, string]>();
  const numberOf = (stem: string) => {
    const number = stems.get(stem) ?? stems.size;
    stems.set(stem, number);
    return number;
  };
  for (const { signal, phrase } of cues) {
    const words = foldText(phrase).split(' ');
    const content = words.filter((word) => !isEmptyWord(word, lang));
    if (content.length < 2 && words.length > 1) {
      const folded = words.join(' ');
      exact.set(`${signal} ${folded}`, [signal, folded]);
      continue;
    }
    const numbers = [...new Set(content.map((word) => numberOf(stemWord(word, lang))))];
    if (numbers.length === 0) continue;
    const window = numbers.length === 1 ? 1 : words.length + SLACK;
    const key = `${signal} ${[...numbers].sort((a, b) => a - b).join(' ')}`;
    if (!loose.has(key)) loose.set(key, [signal, window, ...numbers]);
  }
  return {
    lang,
    stems: [...stems.keys()].join(' '),
    loose: [...loose.values()],
    exact: [...exact.values()],
  };
}
