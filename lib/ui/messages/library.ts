/** The words of the library, which shows notes too and so speaks the words of the page besides its own. */
import de from '../../../assets/locales/de/library.json';
import en from '../../../assets/locales/en/library.json';
import es from '../../../assets/locales/es/library.json';
import fr from '../../../assets/locales/fr/library.json';
import it from '../../../assets/locales/it/library.json';
import pt from '../../../assets/locales/pt/library.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';
import { type CompareKey, compareCatalogue } from './compare';
import { type DocumentDetailsKey, documentDetailsCatalogue } from './document-details';
import { type EmptyTrashKey, emptyTrashCatalogue } from './empty-trash';
import { type ExportPanelKey, exportPanelCatalogue } from './export-panel';
import { type ImportKey, importCatalogue } from './import';
import { type PageKey, pageCatalogue } from './page';
import { type SearchKey, searchCatalogue } from './search';

const LIBRARY: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type LibraryKey =
  | PageKey
  | ImportKey
  | EmptyTrashKey
  | ExportPanelKey
  | CompareKey
  | DocumentDetailsKey
  | SearchKey
  | keyof typeof en;
export type LibraryTranslate = Translate<LibraryKey>;

export function libraryMessages(language: InterfaceLanguage): LibraryTranslate {
  const words = {
    ...pageCatalogue(language),
    ...importCatalogue(language),
    ...emptyTrashCatalogue(language),
    ...exportPanelCatalogue(language),
    ...compareCatalogue(language),
    ...documentDetailsCatalogue(language),
    ...searchCatalogue(language),
    ...LIBRARY[language],
  };
  return createTranslate(words, language);
}
