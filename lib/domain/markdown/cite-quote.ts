/** A passage with its source → what a clipboard holds of it: Markdown, which reads well as plain text, and HTML. */
import type { Root } from 'mdast';
import type { PageNumber } from '../anchoring/selectors';
import { writeCitation } from '../citation/citation-line';
import type { DocumentMetadata } from '../documents/document-metadata';
import { passageAddress } from '../documents/passage-address';
import type { Passage } from '../documents/text-fragment';
import { line, linkTo, text } from './nodes';
import { toPlainText } from './plain-text';
import { renderTree } from './serialise';

export interface CitedSource {
  readonly url: string;
  /** As the page has it; may be blank. */
  readonly title: string;
  /** What it says of itself, where more is known than the title. */
  readonly about?: DocumentMetadata | null | undefined;
  /** Where the passage begins, and that in words: "p. iv". */
  readonly page?: (PageNumber & { readonly name: string }) | undefined;
}

/** The quote as a block, below it the title, linked to the passage. */
export function citeQuote(
  quote: Passage,
  { url, title, about, page }: CitedSource,
): { markdown: string; html: string } {
  const address = passageAddress(url, quote, page);
  const citation = about && writeCitation({ ...about, title: about.title ?? title });
  const name = toPlainText(citation ?? title) || url;
  const where = page ? `, ${toPlainText(page.name)}` : '';
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'blockquote', children: [line(quote.exact)] },
      {
        type: 'paragraph',
        children: [...linkTo(address, [text(name)]), ...(where ? [text(where)] : [])],
      },
    ],
  };
  return {
    markdown: renderTree(tree),
    html:
      `<blockquote cite="${escapeHtml(address)}"><p>${escapeHtml(toPlainText(quote.exact))}</p></blockquote>` +
      `<p><a href="${escapeHtml(address)}">${escapeHtml(name)}</a>${escapeHtml(where)}</p>`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attribute values in quotes. */
function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
