/** CSL items → a BibTeX file, for LaTeX and for Pandoc; `date` and `urldate` are biblatex's, older styles skip them. */
import type { CslItem } from './csl';

const ENTRY_TYPES = {
  webpage: 'misc',
  document: 'misc',
  article: 'article',
  book: 'book',
} as const;

export function renderBibTex(items: readonly CslItem[]): string {
  return items.map(renderEntry).join('\n');
}

function renderEntry(item: CslItem): string {
  const { id, type, title, author = [], issued, accessed, publisher, language, DOI, URL } = item;
  const container = item['container-title'];
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Braces within keep capitals and names of institutions as they are.
    ['title', `{${toTex(title)}}`],
    ['author', author.map(({ literal }) => `{${toTex(literal)}}`).join(' and ') || undefined],
    ['year', issued && String(issued['date-parts'][0][0])],
    ['date', issued && dateOf(issued)],
    ['publisher', publisher && toTex(publisher)],
    [type === 'article' ? 'journal' : 'series', container && toTex(container)],
    ['langid', language && toTex(language)],
    ['doi', DOI && toTex(DOI)],
    ['url', URL?.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['urldate', dateOf(accessed)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return `@${ENTRY_TYPES[type]}{${id},\n${lines.join('\n')}\n}\n`;
}

function dateOf({ 'date-parts': [parts] }: CslItem['accessed']): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would take for a command. White space of any kind is one space there. */
function toTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}$&%#_~^]/g, (character) => LATEX[character] ?? `\\${character}`);
}
