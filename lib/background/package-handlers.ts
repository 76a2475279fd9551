/** Hands a page what it needs of the package in its language. */
import type { Handlers } from '../messaging/responder';

/**
 * @param loadText gets paths relative to the root of the extension.
 * @param style that of everything shown in a page, in CSS.
 */
export function createPackageHandlers(
  loadText: (path: string) => Promise<string>,
  style: string,
): Pick<Handlers, 'package/lexicon' | 'package/interface'> {
  return {
    'package/lexicon': ({ name }) => loadText(`data/lexicon.${name}.json`),
    'package/interface': async ({ language }) => ({
      words: await loadText(`data/words.${language}.json`),
      style,
    }),
  };
}
