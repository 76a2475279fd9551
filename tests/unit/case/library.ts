/** The page for case studies over the files that ship. */
import { type CaseLibrary, loadCaseLibrary } from '../../../lib/case/case-library';
import { type Catalogue, createCatalogue } from '../../../lib/catalogue/catalogue';
import type { InterfaceLanguage } from '../../../lib/domain/i18n/languages';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { runtimeFiles } from '../../../scripts/catalogue/runtime-files';
import { parseSources } from '../../../scripts/catalogue/source-schemas';

const shipped = new Map(
  runtimeFiles(parseSources(readSources())).map(({ path, json }) => [path, json]),
);

export const shippedCatalogue: Catalogue = createCatalogue(async (path) => {
  const json = shipped.get(path);
  if (json === undefined) throw new Error(`${path} is not shipped`);
  return JSON.parse(json);
});

export const loadShipped = (lang: InterfaceLanguage = 'en'): Promise<CaseLibrary> =>
  loadCaseLibrary(shippedCatalogue, lang);
