/** A brief with its notes, case studies and sources → a Markdown file, with a bibliography where Pandoc wants one. */
import type { CitedDocument } from '../citation/cited-document';
import { type CslItem, keyDocuments, toCsl } from '../citation/csl';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { BriefExport, BriefExportKey, BriefOptions } from './brief-export';
import { buildBriefTree, notesIn } from './brief-tree';
import { renderFrontMatter } from './front-matter';
import { toPlainText } from './plain-text';
import { renderTree } from './serialise';

export interface BriefFile {
  readonly markdown: string;
  /** The documents cited, for `citations: 'pandoc'`. */
  readonly bibliography: readonly CslItem[];
}

/** Where Pandoc looks for the bibliography: beside the file. */
export const BIBLIOGRAPHY_NAME = 'references.json';

export function renderBriefMarkdown(
  brief: BriefExport,
  options: BriefOptions,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): BriefFile {
  const documents = citedDocuments(brief);
  const keys = keyDocuments(documents);
  const tree = buildBriefTree(brief, options, keys, t, language);
  const facts = options.frontMatter
    ? `${renderFrontMatter(factsOf(brief, options, t, language))}\n`
    : '';
  return {
    markdown: `${facts}${renderTree(tree)}`,
    bibliography: documents.map((document) => toCsl(document, keys.get(document.url) ?? '')),
  };
}

function factsOf(
  brief: BriefExport,
  { citations }: BriefOptions,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
) {
  const author = toPlainText(brief.author);
  return {
    title: toPlainText(brief.title) || t('untitled'),
    ...(author === '' ? {} : { author }),
    date: brief.exportedAt.slice(0, 10),
    lang: language,
    ...(citations === 'pandoc' ? { bibliography: BIBLIOGRAPHY_NAME } : {}),
    generator: 'Commons Gloss',
  };
}

/** In the order in which they are cited first. */
function citedDocuments({ sections, documents }: BriefExport): CitedDocument[] {
  const urls = new Set(notesIn(sections).map(({ target }) => target.source));
  return [...urls].flatMap((url) => documents.get(url) ?? []);
}
