/** The catalogue as our own pages have it: what joins own entries with it comes only where there are any. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Catalogue } from './catalogue';
import { type JoinOptions, joinCatalogue, type OwnSource } from './joined-catalogue';

/** @param lang of the interface. @param loadMarks loads what says that a case is the reader's own. */
export function joinForPage(
  packaged: Catalogue,
  own: OwnSource,
  lang: InterfaceLanguage,
  loadMarks: () => Promise<{ readonly markOwn: JoinOptions['mark'] }>,
): Catalogue {
  return joinCatalogue(packaged, own, {
    language: () => lang,
    mark: async (own) => (await loadMarks()).markOwn(own, lang),
    loadJoins: () => import('./own-joins'),
  });
}
