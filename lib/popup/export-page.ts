/** The Markdown file of a page. Loaded when first asked for: it brings a parser and a writer of Markdown along. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Translate } from '../domain/i18n/translate';
import { fileNameFor } from '../domain/markdown/file-name';
import type { ExportKey } from '../domain/markdown/page-export';
import { renderPageMarkdown } from '../domain/markdown/render-page';
import { type ExportSources, gatherExport } from './gather-export';

interface PageToExport extends ExportSources {
  readonly t: Translate<ExportKey>;
  readonly lang: InterfaceLanguage;
}

export async function exportPage({ t, lang, ...sources }: PageToExport) {
  return {
    name: fileNameFor(sources.document.title, sources.now),
    text: renderPageMarkdown(await gatherExport(sources), t, lang),
  };
}
