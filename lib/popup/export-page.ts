/** The Markdown file of a page. Loaded when first asked for: it brings a parser and a writer of Markdown along. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { fileNameFor } from '../domain/markdown/file-name';
import { renderPageMarkdown } from '../domain/markdown/render-page';
import { exportMessages } from '../ui/messages/export';
import { type ExportSources, gatherExport } from './gather-export';

interface PageToExport extends ExportSources {
  readonly lang: InterfaceLanguage;
}

export async function exportPage({ lang, ...sources }: PageToExport) {
  return {
    name: fileNameFor(sources.document.title, sources.now),
    text: renderPageMarkdown(await gatherExport(sources), exportMessages(lang), lang),
  };
}
