/** Words of others → mdast nodes that hold them and nothing else. Every link of an export is made here. */
import type { Heading, List, Paragraph, PhrasingContent, Text } from 'mdast';
import { toPlainText } from './plain-text';

export function text(value: string): Text {
  return { type: 'text', value };
}

/** A paragraph of one line of text. */
export function line(value: string): Paragraph {
  return { type: 'paragraph', children: textNodes(value) };
}

export function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: textNodes(value) };
}

/** A list with one paragraph to an item. */
export function bullets(paragraphs: readonly Paragraph[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: paragraphs.map((paragraph) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph],
    })),
  };
}

function textNodes(value: string): Text[] {
  const plain = toPlainText(value);
  return plain === '' ? [] : [text(plain)];
}

/**
 * Schemes that only open something when a reader follows them. `javascript:` and `data:` run in the viewer;
 * of the rest nobody knows. `file:` is here for notes on local documents.
 */
const SAFE_SCHEMES = ['http', 'https', 'mailto', 'tel', 'file', 'doi', 'urn', 'zotero', 'obsidian'];

/** A link, or its label and the address as text where the address is not one to follow. */
export function linkTo(
  url: string,
  label: readonly PhrasingContent[],
  title?: string | null,
): PhrasingContent[] {
  if (isSafe(url)) return [{ type: 'link', url, title: title ?? null, children: [...label] }];
  const saysUrl = label.some((node) => node.type === 'text' && node.value === url);
  return saysUrl ? [...label] : [...label, text(` (${url})`)];
}

/** Strict: what browsers forgive, a line end or a control character in the scheme, is in no list. */
function isSafe(url: string): boolean {
  const scheme = /^([^/?#:]*):/.exec(url)?.[1];
  return scheme === undefined || SAFE_SCHEMES.includes(scheme.toLowerCase());
}

/** `translate` is given a stand-in for a placeholder; the nodes come where it lands in the message. */
export function sentence(
  translate: (placeholder: string) => string,
  nodes: readonly PhrasingContent[],
): Paragraph {
  const [before = '', after = ''] = translate(STAND_IN).split(STAND_IN, 2);
  return {
    type: 'paragraph',
    children: [text(before), ...nodes, text(after)].filter(
      (node) => node.type !== 'text' || node.value !== '',
    ),
  };
}

/** A private-use character, which no message holds. */
const STAND_IN = '\ue000';
