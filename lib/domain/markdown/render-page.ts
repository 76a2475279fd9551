/**
 * One page with its concepts, notes and case studies → a Markdown file to keep, cite and share. Pure: time, words
 * and names come in from outside; ADR 0006 says why the file goes through a syntax tree.
 */
import type { Heading, Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { CaseId } from '../cases/case-study';
import { writeCitation } from '../citation/citation-line';
import { canBeOpened, type Timestamp } from '../documents/document';
import type { DocumentMetadata } from '../documents/document-metadata';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import { type Note, quoteOf } from '../notes/note';
import { caseBlocks } from './case-blocks';
import { citePlace } from './cite-place';
import { commentBlocks } from './comment';
import { formatDate } from './format-date';
import { renderFrontMatter } from './front-matter';
import { anchorsOf } from './heading-anchors';
import { bullets, heading, line, linkTo, sentence, text } from './nodes';
import type { ExportedCase, ExportedNote, ExportKey, PageExport } from './page-export';
import { toPlainText } from './plain-text';
import { renderTree } from './serialise';

const GENERATOR = 'Commons Gloss';
const SECTION = 2;
const ENTRY = 3;

/** The whole file: front matter, then CommonMark (tables and strike-through of a comment are GFM). */
export function renderPageMarkdown(
  page: PageExport,
  t: Translate<ExportKey>,
  language: InterfaceLanguage,
): string {
  return `${renderFrontMatter(factsOf(page))}\n${renderTree(new PageTree(page, t, language).build())}`;
}

function titleOf({ document }: PageExport): string {
  return toPlainText(document.title) || document.url;
}

function factsOf(page: PageExport) {
  const { url, lang, lastSeen, about } = page.document;
  return {
    title: titleOf(page),
    url,
    ...(lang === null ? {} : { lang: toPlainText(lang) }),
    ...(about && factsFor(about)),
    retrieved: dateOf(lastSeen),
    exported: dateOf(page.exportedAt),
    concepts: page.concepts.map(({ entry }) => toPlainText(entry.prefLabel)),
    notes: page.notes.length,
    generator: GENERATOR,
  };
}

/** What a program that manages references may look for. */
function factsFor(about: DocumentMetadata) {
  const { authors, published, publisher, container, doi, eli, celex, isbn } = about;
  const named = { published, publisher, container, doi, eli, celex, isbn };
  const known = Object.entries(named).flatMap(([key, value]) =>
    value === null ? [] : [[key, toPlainText(value)]],
  );
  return {
    ...(authors.length > 0 && { authors: authors.map(toPlainText) }),
    ...(Object.fromEntries(known) as { readonly [key: string]: string }),
  };
}

function dateOf(timestamp: Timestamp): string {
  return timestamp.slice(0, 10);
}

class PageTree {
  readonly #page: PageExport;
  readonly #t: Translate<ExportKey>;
  readonly #language: InterfaceLanguage;
  readonly #cases: ReadonlyMap<CaseId, ExportedCase>;
  /** Links wait for their address until the whole tree is there: it depends on every heading before. */
  readonly #links: { readonly link: Link; readonly to: CaseId }[] = [];
  readonly #headings = new Map<CaseId, Heading>();

  constructor(page: PageExport, t: Translate<ExportKey>, language: InterfaceLanguage) {
    this.#page = page;
    this.#t = t;
    this.#language = language;
    this.#cases = casesInOrder(page);
  }

  build(): Root {
    const tree: Root = {
      type: 'root',
      children: [
        heading(1, titleOf(this.#page)),
        this.#source(),
        ...this.#concepts(),
        ...this.#notes(),
        ...this.#annex(),
      ],
    };
    const anchors = anchorsOf(tree);
    for (const { link, to } of this.#links) {
      const target = this.#headings.get(to);
      if (target !== undefined) link.url = `#${anchors.get(target)}`;
    }
    return tree;
  }

  #source(): Paragraph {
    const { url, lastSeen, about } = this.#page.document;
    const date = formatDate(lastSeen, this.#language);
    const citation = about && writeCitation(about);
    const cited = citation ? [text(`${toPlainText(citation)} `)] : [];
    const source = canBeOpened(url)
      ? [...cited, ...linkTo(url, [text(url)])]
      : citation
        ? [text(toPlainText(citation))]
        : [text(titleOf(this.#page))];
    return sentence((link) => this.#t('sourceLine', { link, date }), source);
  }

  #concepts(): RootContent[] {
    const mentioned = this.#page.concepts.filter(({ count }) => count > 0);
    return this.#section(
      'conceptsHeading',
      mentioned.length === 0
        ? []
        : [
            bullets(
              mentioned.map(({ entry, count }) =>
                line(this.#t('conceptCount', { label: entry.prefLabel, count })),
              ),
            ),
          ],
    );
  }

  #notes(): RootContent[] {
    return this.#section(
      'notesHeading',
      this.#page.notes.flatMap((note, index) => this.#note(note, index + 1)),
    );
  }

  #note({ note, outcome }: ExportedNote, number: number): RootContent[] {
    const quote = line(quoteOf(note));
    return [
      heading(ENTRY, this.#t('noteHeading', { number })),
      { type: 'blockquote', children: quote.children.length === 0 ? [] : [quote] },
      ...commentBlocks(note.comment, ENTRY),
      ...this.#noteConcepts(note.concepts),
      ...(note.tags.length === 0
        ? []
        : [line(this.#t('noteTags', { labels: note.tags.join(', ') }))]),
      ...this.#noteCases(note.cases.map(({ id }) => id)),
      this.#passage(note, outcome),
    ];
  }

  #noteConcepts(ids: ExportedNote['note']['concepts']): Paragraph[] {
    if (ids.length === 0) return [];
    const labels = ids.map((id) => {
      const concept = this.#page.concepts.find(({ entry }) => entry.id === id);
      return concept?.entry.prefLabel ?? id;
    });
    return [line(this.#t('noteConcepts', { labels: labels.join(', ') }))];
  }

  #noteCases(ids: readonly CaseId[]): Paragraph[] {
    if (ids.length === 0) return [];
    const links = ids.flatMap((id, index): PhrasingContent[] => {
      const link = this.#caseLink(id);
      // Titles hold commas.
      return index === 0 ? [link] : [text('; '), link];
    });
    return [sentence((placeholder) => this.#t('noteCases', { links: placeholder }), links)];
  }

  #caseLink(id: CaseId): PhrasingContent {
    const found = this.#cases.get(id);
    if (found === undefined) return text(id);
    const link: Link = {
      type: 'link',
      url: '',
      children: [text(toPlainText(found.study.title))],
    };
    this.#links.push({ link, to: id });
    return link;
  }

  #passage({ target }: Note, outcome: ExportedNote['outcome']): Paragraph {
    // Of the document this is about: the note may have been taken at another of its addresses.
    const here = { ...target, source: this.#page.document.url };
    const link = citePlace(here, this.#t) ?? [text(this.#t('passageLink'))];
    if (outcome === 'missing') link.push(text(` (${this.#t('passageMissing')})`));
    if (outcome === 'ambiguous') link.push(text(` (${this.#t('passageAmbiguous')})`));
    return { type: 'paragraph', children: link };
  }

  #annex(): RootContent[] {
    return this.#section(
      'casesHeading',
      [...this.#cases.values()].flatMap((exported) => this.#case(exported)),
    );
  }

  #case(exported: ExportedCase): RootContent[] {
    const title = heading(ENTRY, exported.study.title);
    this.#headings.set(exported.study.id, title);
    return [title, ...caseBlocks(exported, this.#t, this.#language)];
  }

  /** A heading and what stands under it; nothing where that would be nothing. */
  #section(key: ExportKey, content: readonly RootContent[]): RootContent[] {
    return content.length === 0 ? [] : [heading(SECTION, this.#t(key)), ...content];
  }
}

/** Those that notes link come first, as the notes name them. */
function casesInOrder({ notes, cases }: PageExport): ReadonlyMap<CaseId, ExportedCase> {
  const known = new Map(cases.map((exported) => [exported.study.id, exported]));
  const linked = notes.flatMap(({ note }) => note.cases.map(({ id }) => id));
  const ordered = new Map<CaseId, ExportedCase>();
  for (const id of [...linked, ...known.keys()]) {
    const exported = known.get(id);
    if (exported !== undefined) ordered.set(id, exported);
  }
  return ordered;
}
