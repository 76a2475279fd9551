import { describe, expect, it } from 'vitest';
import { LABEL_LANGUAGES } from '../../../lib/domain/i18n/languages';
import { confirmsLanguage, voteLanguage } from '../../../lib/domain/tagging/language-vote';
import { STOP_WORDS } from '../../../lib/domain/tagging/stop-words';

const wordsOf = (lang: (typeof LABEL_LANGUAGES)[number]) => STOP_WORDS[lang].split(' ');
/** Often enough to settle it, whatever a word weighs. */
const repeat = (word: string) => Array.from({ length: 60 }, () => word).join(' ');

describe.each(LABEL_LANGUAGES)('the language of a text in %s', (lang) => {
  it.each(wordsOf(lang))('is confirmed by "%s" alone', (word) => {
    expect(confirmsLanguage(repeat(word), lang)).toBe(true);
  });

  it('is not confirmed by words of others', () => {
    const own = new Set(wordsOf(lang));
    const foreign = LABEL_LANGUAGES.flatMap(wordsOf).filter((word) => !own.has(word));
    expect(foreign.length).toBeGreaterThan(100);
    expect(foreign.filter((word) => confirmsLanguage(repeat(word), lang))).toEqual([]);
  });

  it('is voted for by its words together', () => {
    expect(voteLanguage(repeat(STOP_WORDS[lang]))).toBe(lang);
  });
});
