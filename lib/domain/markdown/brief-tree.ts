/** A brief with its notes, case studies and sources → the syntax tree of its export, item by item. */
import type { FootnoteDefinition, Heading, Link, PhrasingContent, Root, RootContent } from 'mdast';
import type { CaseId } from '../cases/case-study';
import type { ConceptId } from '../concepts/concept';
import type { Writing } from '../exports/piece';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import { type LinkedCase, type Note, quoteOf } from '../notes/note';
import type {
  BriefExport,
  BriefExportKey,
  BriefOptions,
  ExportedItem,
  ExportedSection,
} from './brief-export';
import { caseBlocks } from './case-blocks';
import { citePassage } from './cite';
import { commentBlocks } from './comment';
import { formatDate } from './format-date';
import { anchorsOf } from './heading-anchors';
import { bullets, heading, line, sentence, text } from './nodes';
import type { ExportedCase } from './page-export';
import { toPlainText } from './plain-text';

/** @param keys what a document is called in `citations: 'pandoc'`, by its address. */
export function buildBriefTree(
  brief: BriefExport,
  options: BriefOptions,
  keys: ReadonlyMap<string, string>,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): Writing<Root> {
  return new BriefTree(brief, options, keys, t, language).build();
}

/** Every note that is quoted, in order; one quoted twice is there twice. */
export function notesIn(sections: readonly ExportedSection[]): Note[] {
  return sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'note' ? [item.note] : [])),
  );
}

class BriefTree {
  readonly #brief: BriefExport;
  readonly #options: BriefOptions;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #t: Translate<BriefExportKey>;
  readonly #language: InterfaceLanguage;
  readonly #footnotes: FootnoteDefinition[] = [];
  /** Links wait for their address until the whole tree is there: it depends on every heading before. */
  readonly #links: { readonly link: Link; readonly to: CaseId }[] = [];
  readonly #headings = new Map<CaseId, Heading>();

  constructor(
    brief: BriefExport,
    options: BriefOptions,
    keys: ReadonlyMap<string, string>,
    t: Translate<BriefExportKey>,
    language: InterfaceLanguage,
  ) {
    this.#brief = brief;
    this.#options = options;
    this.#keys = keys;
    this.#t = t;
    this.#language = language;
  }

  *build(): Writing<Root> {
    const { title, sections } = this.#brief;
    const tree: Root = {
      type: 'root',
      children: [
        this.#heading(0, title.trim() === '' ? this.#t('untitled') : title),
        ...this.#byline(),
      ],
    };
    const total = sections.reduce((sum, { items }) => sum + items.length, 0);
    let done = 0;
    for (const section of sections) {
      tree.children.push(...this.#sectionHeading(section));
      for (const item of section.items) {
        tree.children.push(...this.#item(item));
        done += 1;
        yield { text: '', part: done / total };
      }
    }
    tree.children.push(...this.#annex(), ...this.#glossary(), ...this.#references());
    const anchors = anchorsOf(tree);
    // Markdown viewers name headings themselves; what is written as HTML needs to be told.
    for (const [named, id] of anchors) named.data = { hProperties: { id } };
    for (const { link, to } of this.#links) {
      const target = this.#headings.get(to);
      if (target !== undefined) link.url = `#${anchors.get(target)}`;
    }
    tree.children.push(...this.#footnotes);
    return tree;
  }

  /** @param below 0 for the title, 1 for a section, 2 for what stands in one. */
  #heading(below: number, words: string): Heading {
    return heading(Math.min(6, this.#options.titleLevel + below) as Heading['depth'], words);
  }

  #byline(): RootContent[] {
    const { author, exportedAt } = this.#brief;
    const parts = [toPlainText(author), formatDate(exportedAt, this.#language)];
    return [line(parts.filter((part) => part !== '').join(' · '))];
  }

  #sectionHeading({ heading: words }: ExportedSection): RootContent[] {
    return toPlainText(words) === '' ? [] : [this.#heading(1, words)];
  }

  #item(item: ExportedItem): RootContent[] {
    switch (item.kind) {
      case 'text':
        return commentBlocks(item.text, this.#options.titleLevel + 1);
      case 'case':
        return this.#case(item.id);
      case 'note':
        return this.#note(item.note);
    }
  }

  #note(note: Note): RootContent[] {
    const { comments, concepts } = this.#options;
    return [
      {
        type: 'blockquote',
        children: [
          { type: 'paragraph', children: [text(toPlainText(quoteOf(note))), ...this.#cite(note)] },
        ],
      },
      ...(comments ? commentBlocks(note.comment, this.#options.titleLevel + 1) : []),
      ...(concepts && note.concepts.length > 0
        ? [
            line(
              this.#t('noteConcepts', {
                labels: note.concepts.map((id) => this.#label(id)).join(', '),
              }),
            ),
          ]
        : []),
      ...this.#linkedCases(note.cases),
    ];
  }

  #cite(note: Note): PhrasingContent[] {
    const { source } = note.target;
    const document = this.#brief.documents.get(source);
    if (document === undefined) return [];
    if (this.#options.citations === 'pandoc') {
      // Not text, in which brackets would be escaped. The key is made of letters, digits and hyphens.
      return [text(' '), { type: 'html', value: `[@${this.#keys.get(source)}]` }];
    }
    const identifier = String(this.#footnotes.length + 1);
    this.#footnotes.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [
        { type: 'paragraph', children: citePassage(document, note, this.#t, this.#language) },
      ],
    });
    return [{ type: 'footnoteReference', identifier, label: identifier }];
  }

  #linkedCases(cases: readonly LinkedCase[]): RootContent[] {
    if (cases.length === 0) return [];
    const links = cases.flatMap(({ id, relation }, index): PhrasingContent[] => {
      const said = this.#t(`relation.${relation}`);
      // Titles hold commas.
      return [...(index === 0 ? [] : [text('; ')]), this.#caseLink(id), text(` (${said})`)];
    });
    return [sentence((placeholder) => this.#t('noteCases', { links: placeholder }), links)];
  }

  /** A case study that the reader put among the notes. */
  #case(id: CaseId): RootContent[] {
    const found = this.#brief.cases.get(id);
    if (found === undefined) return [line(id)];
    const { outcome } = found.study;
    return [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [this.#caseLink(id)] },
          text(`: ${toPlainText(outcome)}`),
        ],
      },
    ];
  }

  #caseLink(id: CaseId): PhrasingContent {
    const found = this.#brief.cases.get(id);
    const title = text(toPlainText(found?.study.title ?? id));
    if (found === undefined || !this.#options.annex) return title;
    const link: Link = { type: 'link', url: '', children: [title] };
    this.#links.push({ link, to: id });
    return link;
  }

  #annex(): RootContent[] {
    const cases = this.#options.annex ? this.#usedCases() : [];
    if (cases.length === 0) return [];
    return [
      this.#heading(1, this.#t('casesHeading')),
      ...cases.flatMap((exported) => {
        const title = this.#heading(2, exported.study.title);
        this.#headings.set(exported.study.id, title);
        return [title, ...caseBlocks(exported, this.#t, this.#language)];
      }),
    ];
  }

  /** In the order in which the brief names them. */
  #usedCases(): ExportedCase[] {
    const ids = this.#brief.sections.flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind === 'case') return [item.id];
        return item.kind === 'note' ? item.note.cases.map(({ id }) => id) : [];
      }),
    );
    return [...new Set(ids)].flatMap((id) => this.#brief.cases.get(id) ?? []);
  }

  #glossary(): RootContent[] {
    if (!this.#options.glossary) return [];
    const ids = new Set(notesIn(this.#brief.sections).flatMap(({ concepts }) => concepts));
    const entries = [...ids]
      .flatMap((id) => this.#brief.concepts.get(id) ?? [])
      .sort((a, b) => a.prefLabel.localeCompare(b.prefLabel, this.#language));
    if (entries.length === 0) return [];
    return [
      this.#heading(1, this.#t('glossaryHeading')),
      bullets(
        entries.map(({ prefLabel, definition }) => ({
          type: 'paragraph',
          children: [
            { type: 'strong', children: [text(toPlainText(prefLabel))] },
            text(`: ${toPlainText(definition)}`),
          ],
        })),
      ),
    ];
  }

  /** Where Pandoc is to put the bibliography, which it would else add without a heading. */
  #references(): RootContent[] {
    if (this.#options.citations !== 'pandoc' || this.#keys.size === 0) return [];
    return [
      this.#heading(1, this.#t('referencesHeading')),
      { type: 'html', value: '::: {#refs}\n:::' },
    ];
  }

  #label(id: ConceptId): string {
    return this.#brief.concepts.get(id)?.prefLabel ?? id;
  }
}
