/**
 * Decides in which language a block is read: what the markup declares, checked against the commonest words;
 * where the two disagree the browser is asked. Most of that is settled once for all text that is declared
 * alike, and then confirmed block by block, which costs a microsecond.
 */
import type { Block } from '../dom/block';
import { findLabelLanguage, type LabelLanguage } from '../domain/i18n/languages';
import { confirmsLanguage, SHORTEST_VOTE, voteLanguage } from '../domain/tagging/language-vote';

/** BCP 47, or undefined when it cannot be told. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

export interface BlockLanguages {
  /** Settles what text declared alike is in; call with the blocks of the whole page when much of it is new. */
  learn(blocks: readonly Block[]): Promise<void>;
  /** The language to read a block in (BCP 47, `und` for none we know). */
  find(block: Block): string | Promise<string>;
}

/** Says "do not guess" to the scanner. */
const UNKNOWN = 'und';
/** UTF-16 units: enough for a vote that more text would not change. */
const SAMPLE = 2_000;
/** Shorter ones are menus and captions, often in several languages. */
const SAMPLED_BLOCK = 80;
/** UTF-16 units of a block that is asked about. */
const QUESTION = 1_000;
/** Questions to the browser for one page; each takes a fraction of a millisecond. */
const MOST_QUESTIONS = 200;

export function createBlockLanguages(detect: DetectLanguage): BlockLanguages {
  const settled = new Map<string, string>();
  let questions = 0;

  const ask = async (text: string) => {
    questions += 1;
    if (questions > MOST_QUESTIONS) return undefined;
    return detect(text.slice(0, QUESTION)).catch(() => undefined);
  };

  /** Between what is expected and what the words say. */
  const arbitrate = async (text: string, expected: string, vote: LabelLanguage | undefined) => {
    const answer = await ask(text);
    if (answer === undefined) return vote ?? expected;
    return findLabelLanguage(answer) ?? answer;
  };

  const settle = async (declared: string, sample: string) => {
    const expected = findLabelLanguage(declared) ?? (declared || UNKNOWN);
    const vote = voteLanguage(sample);
    const agreed = vote === expected || sample.length < SHORTEST_VOTE;
    // A language without labels has no stop words of ours either: no vote is what it should get.
    const foreign = vote === undefined && declared !== '' && !findLabelLanguage(declared);
    const mute = vote === undefined && findLabelLanguage(declared) !== undefined;
    if (agreed || foreign || mute) return expected;
    return declared === '' && vote ? vote : arbitrate(sample, expected, vote);
  };

  return {
    async learn(blocks) {
      const samples = new Map<string, string>();
      /** Most of a page is declared alike. */
      let sampled: string | undefined;
      for (const { lang, text } of blocks) {
        if (lang === sampled) continue;
        const sample = samples.get(lang) ?? '';
        if (sample.length >= SAMPLE) {
          sampled = lang;
          continue;
        }
        samples.set(lang, text.length >= SAMPLED_BLOCK ? `${sample}${text}\n\n` : sample);
      }
      for (const [declared, sample] of samples) {
        settled.set(declared, await settle(declared, sample));
      }
    },

    find({ lang, text }) {
      const expected = settled.get(lang) ?? findLabelLanguage(lang) ?? (lang || UNKNOWN);
      if (text.length < SHORTEST_VOTE) return expected;
      const known = findLabelLanguage(expected);
      if (known && confirmsLanguage(text, known)) return expected;
      const vote = voteLanguage(text);
      if (vote === undefined || vote === known) return expected;
      return arbitrate(text, expected, vote);
    },
  };
}
