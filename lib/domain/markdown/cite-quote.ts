/** A passage with its source → what a clipboard holds of it: Markdown, which reads well as plain text, and HTML. */
import type { Root } from 'mdast';
import { type Passage, textFragmentUrl } from '../documents/text-fragment';
import { line, linkTo, text } from './nodes';
import { toPlainText } from './plain-text';
import { renderTree } from './serialise';

export interface CitedSource {
  readonly url: string;
  /** As the page has it; may be blank. */
  readonly title: string;
}

/** The quote as a block, below it the title, linked to the passage. */
export function citeQuote(
  quote: Passage,
  { url, title }: CitedSource,
): { markdown: string; html: string } {
  const address = textFragmentUrl(url, quote);
  const name = toPlainText(title) || url;
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'blockquote', children: [line(quote.exact)] },
      { type: 'paragraph', children: linkTo(address, [text(name)]) },
    ],
  };
  return {
    markdown: renderTree(tree),
    html:
      `<blockquote cite="${escapeHtml(address)}"><p>${escapeHtml(toPlainText(quote.exact))}</p></blockquote>` +
      `<p><a href="${escapeHtml(address)}">${escapeHtml(name)}</a></p>`,
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
