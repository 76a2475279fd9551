/** A brief with its notes, case studies and sources → a Markdown file, with a bibliography where Pandoc wants one. */
import type { CitedDocument } from '../citation/cited-document';
import { type CslItem, keyDocuments, toCsl } from '../citation/csl';
import type { Writing } from '../exports/piece';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { BriefExport, BriefExportKey, BriefOptions } from './brief-export';
import { buildBriefTree, notesIn } from './brief-tree';
import { renderFrontMatter } from './front-matter';
import { line } from './nodes';
import { toPlainText } from './plain-text';
import { renderTree, renderTreeInPieces } from './serialise';

/** Where Pandoc looks for the bibliography: beside the file. */
export const BIBLIOGRAPHY_NAMES = { csl: 'references.json', bibtex: 'references.bib' } as const;

/** Returns the documents cited, for `citations: 'pandoc'`. */
export function* writeBriefMarkdown(
  brief: BriefExport,
  options: BriefOptions,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): Writing<readonly CslItem[]> {
  const documents = citedDocuments(brief);
  const keys = keyDocuments(documents);
  const flavour = options.citations === 'pandoc' ? 'pandoc' : 'plain';
  const tree = yield* firstHalf(buildBriefTree(brief, options, keys, t, language));
  if (options.frontMatter) {
    const facts = renderFrontMatter(factsOf(brief, options, t, language));
    yield { text: `${facts}\n`, part: 0.5 };
  }
  for (const { text, part } of renderTreeInPieces(tree, flavour)) {
    yield { text, part: (1 + part) / 2 };
  }
  return documents.map((document) => toCsl(document, keys.get(document.url) ?? ''));
}

/** Building takes about as long as writing. */
function* firstHalf<T>(writing: Writing<T>): Writing<T> {
  for (;;) {
    const step = writing.next();
    if (step.done) return step.value;
    yield { ...step.value, part: step.value.part / 2 };
  }
}

function factsOf(
  brief: BriefExport,
  { citations, bibliography }: BriefOptions,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
) {
  const say = citations === 'pandoc' ? inPandoc : toPlainText;
  const author = say(brief.author);
  return {
    title: say(brief.title) || t('untitled'),
    ...(author === '' ? {} : { author }),
    date: brief.exportedAt.slice(0, 10),
    lang: language,
    ...(citations === 'pandoc' ? { bibliography: BIBLIOGRAPHY_NAMES[bibliography] } : {}),
    generator: 'Commons Gloss',
  };
}

/** Pandoc reads Markdown in front matter too. */
function inPandoc(value: string): string {
  return renderTree({ type: 'root', children: [line(value)] }, 'pandoc').trim();
}

/** In the order in which they are cited first. */
function citedDocuments({ sections, documents }: BriefExport): CitedDocument[] {
  const urls = new Set(notesIn(sections).map(({ target }) => target.source));
  return [...urls].flatMap((url) => documents.get(url) ?? []);
}
