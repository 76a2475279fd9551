/** Hands a page the files of its language from the package. */
import type { Handlers } from '../messaging/responder';

/** `loadText` gets paths relative to the root of the extension. */
export function createPackageHandlers(
  loadText: (path: string) => Promise<string>,
): Pick<Handlers, 'package/lexicon' | 'package/words'> {
  return {
    'package/lexicon': ({ name }) => loadText(`data/lexicon.${name}.json`),
    'package/words': ({ language }) => loadText(`data/words.${language}.json`),
  };
}
