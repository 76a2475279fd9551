/** The browser's own guess at the language of a text; it runs on this machine. */
import { browser } from './browser';

/** Below this share of the text the guess is about a mixture. */
const MAIN_SHARE = 60;

/** BCP 47, or undefined when the browser cannot tell. */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const { languages } = await browser.i18n.detectLanguage(text);
  const [first] = [...languages].sort((a, b) => b.percentage - a.percentage);
  return first && first.percentage >= MAIN_SHARE && first.language !== 'und'
    ? first.language
    : undefined;
}
