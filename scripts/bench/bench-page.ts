/** A made-up page as HTML: the prose of `syntheticText` in sections, lists and tables, with inline markup. */
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { syntheticText } from '../eval/synthetic-text';

const TURNS = 12;

/** A page with about `length` UTF-16 units of text. */
export function benchPage(concepts: readonly ConceptSource[], length: number): string {
  const paragraphs = syntheticText(concepts, 'en', length).split('\n\n').map(escapeText);
  const parts: string[] = [];
  for (let at = 0; at < paragraphs.length; at += TURNS) {
    const section = paragraphs
      .slice(at, at + TURNS)
      .map((paragraph, turn) => mark(paragraph, turn));
    parts.push(`<section>${section.join('\n')}</section>`);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><main>${parts.join('\n')}</main></body></html>`;
}

/** Gives a paragraph one of the shapes paragraphs have, and some of its words inline markup. */
function mark(paragraph: string, turn: number): string {
  const [first = '', ...others] = paragraph.split('. ');
  const rest = others.join('. ');
  switch (turn) {
    case 0:
      return `<h2>${first}</h2><p>${rest}</p>`;
    case 3:
      return `<ul>${paragraph
        .split('. ')
        .map((sentence) => `<li>${sentence}</li>`)
        .join('')}</ul>`;
    case 6:
      return `<table><tr><td>${first}</td><td>${rest}</td></tr></table>`;
    case 9:
      return `<blockquote><p>${first}.<br>${rest}</p></blockquote><p hidden>${first}</p><pre><code>${first}</code></pre>`;
    default:
      return `<p>${markWords(paragraph, turn)}</p>`;
  }
}

function markWords(paragraph: string, turn: number): string {
  let word = 0;
  return paragraph.replace(/[\p{L}-]{5,}/gu, (found) => {
    word += 1;
    if (word % 15 === turn % 15) return `<a href="#${turn}">${found}</a>`;
    return word % 21 === turn ? `<em>${found}</em>` : found;
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
