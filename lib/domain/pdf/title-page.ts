/**
 * What a PDF says of itself in its metadata, and on its first page, → what a citation of it needs. Metadata of PDFs are
 * often what the word processor made up; then the largest words of the first page are the title.
 */
import type { ReadParagraph } from './page-text';

/** As in the file; empty where it says nothing. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  /** A date of ISO 8601 or of ISO 32000-1, 7.9.4, of the text rather than of the file. */
  readonly issued: string;
  /** Of the file: `D:20240512…`. */
  readonly created: string;
  /** The program it was written in. */
  readonly creator: string;
}

export interface TitlePage {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
}

/** @param paragraphs of the whole document. @param fileName what is left to call it by, or ''. */
export function readTitlePage(
  facts: PdfFacts,
  paragraphs: readonly ReadParagraph[],
  fileName: string,
): TitlePage {
  const first = paragraphs.filter(({ pieces }) => pieces[0]?.page === 0);
  const named = cleanTitle(facts.title);
  const author = facts.author.trim();
  const authors = isMadeUp(author) ? [] : splitAuthors(author);
  const title = named ?? findTitle(first) ?? (fileName || null);
  const citation = findCitation(paragraphs, title ?? '');
  const own = authors.length > 0 ? authors : findAuthors(first);
  const dated = readPdfDate(facts.issued) ?? findDate(first) ?? citation?.year;
  return {
    title,
    authors: own.length > 0 ? own : (citation?.authors ?? []),
    published: dated ?? (BROWSER.test(facts.creator) ? null : readPdfDate(facts.created)),
  };
}

/** A web page that somebody printed: the date of the file is that of the printing. */
const BROWSER = /^Mozilla\/|\b(?:Chrom(?:e|ium)|Firefox|Safari|Edge)\b/u;

const CITATION =
  /^(?:(?:suggested|recommended|preferred) citation|citation|(?:please )?cite (?:this \w+ )?as|how to cite|zitiervorschlag|zitierweise|pour citer|citation (?:suggérée|recommandée)|cómo citar|cita (?:sugerida|recomendada)|come citare|citazione (?:suggerita|consigliata)|como citar|citação (?:sugerida|recomendada))[^:]{0,40}:\s*(?<author>[^()\d]{2,150}?)[,.]?\s*\(?(?<year>(?:19|20)\d{2})\)?[.,:]\s*(?<rest>.+)$/iu;

/** How the document asks to be cited: "Suggested citation: Town Council (2021). Water for everybody. …" */
function findCitation(paragraphs: readonly ReadParagraph[], title: string) {
  for (const { text } of paragraphs) {
    const { author, year, rest = '' } = CITATION.exec(text)?.groups ?? {};
    // One of something else, as an example, is none of this.
    if (!author || !year || title === '' || !startsAlike(rest, title)) continue;
    return { authors: [author.trim()], year };
  }
  return undefined;
}

/** The words of a title, however they are set. */
function startsAlike(text: string, title: string): boolean {
  const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const start = letters(title).slice(0, 40);
  return start !== '' && letters(text).startsWith(start);
}

/** "Microsoft Word - draft3.docx", "untitled", "C:\\docs\\act.doc", "report_final.indd" */
const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|sin título|senza titolo|sem título|document\s?\d*|título|title|pdf)$|\.(?:docx?|odt|rtf|indd|qxd|pptx?|xlsx?|tex|dvi|pdf|html?)$|^(?:Microsoft \w+|PowerPoint Presentation)|^[A-Z]:\\/iu;
/** Who a word processor thinks has written it. */
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user|unknown|author|owner|default|test|\w+\\\w+|\S+@\S+)$/iu;

function cleanTitle(title: string): string | null {
  const words = title.replace(/\s+/gu, ' ').trim();
  return words === '' || NO_TITLE.test(words) ? null : words;
}

function isMadeUp(author: string): boolean {
  return author === '' || NO_AUTHOR.test(author);
}

/** By what separates names in metadata; "Council, Town" and "Alba Serra and Jon Ruiz" stay whole. */
function splitAuthors(list: string): string[] {
  return list
    .split(/\s*;\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isMadeUp(name));
}

const LONGEST_TITLE = 300;

/** The headings of the highest rank at the top, as long as they follow each other. */
function findTitle(first: readonly ReadParagraph[]): string | null {
  const start = first.findIndex(({ kind }) => kind === 'h1');
  if (start < 0) return null;
  const words: string[] = [];
  for (const { kind, text } of first.slice(start)) {
    if (kind !== 'h1' || words.join(' ').length + text.length > LONGEST_TITLE) break;
    words.push(text);
  }
  return words.join(' ') || null;
}

const BYLINE =
  /^(?:by|written by|authors?:|par|auteurs?\s?:|autrices?\s?:|por|autor(?:es|as?)?:|von|verfasst von|autor(?:in|en|innen)?:|di|a cura di|autor[ie]:|de autoria de)\s+/iu;
const NAMES =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?:[ ,&]+(?:(?:and|et|y|e|und|de|del|da|di|van|von|der|la|le)\s+)*\p{Lu}[\p{L}\p{M}.’'-]*)+$/u;
const LONGEST_BYLINE = 160;

/** Only a line of its own that says whose names it gives. */
function findAuthors(first: readonly ReadParagraph[]): string[] {
  for (const { text } of first) {
    if (text.length > LONGEST_BYLINE) continue;
    const [byline] = BYLINE.exec(text) ?? [];
    const names = text.slice(byline?.length ?? text.length);
    if (!NAMES.test(names)) continue;
    return names.split(/\s*,\s*(?:(?:and|et|y|e|und)\s+)?|\s+(?:and|et|y|e|und|&)\s+/u);
  }
  return [];
}

/** In the six languages of the interface; each month once, by what it begins with in all of them. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|jän)/iu,
  /^(?:feb|fév|fev)/iu,
  /^(?:mar|mär)/iu,
  /^(?:apr|avr|abr)/iu,
  /^(?:ma[yi]|mag)/iu,
  /^(?:june|jun[io]|juin|giu|jun)/iu,
  /^(?:jul|juil|lug)/iu,
  /^(?:aug|aoû|ago)/iu,
  /^(?:sep|set)/iu,
  /^(?:oct|okt|ott|out)/iu,
  /^(?:nov)/iu,
  /^(?:dec|dez|déc|dic)/iu,
];
/** "12 May 2024", "12. Mai 2024", "le 1er mai 2024", "12 de mayo de 2024", "May 12, 2024", "May 2024" */
const WRITTEN_DATE =
  /\b(?:(?<day>\d{1,2})(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+)?)?(?<month>\p{L}{3,10})\.?(?:\s+(?<late>\d{1,2})(?:st|nd|rd|th)?)?,?\s+(?:de\s+)?(?<year>(?:19|20)\d{2})\b/gu;
const ISO_DATE = /\b(?<year>(?:19|20)\d{2})-(?<month>\d{2})(?:-(?<day>\d{2}))?\b/u;
/** In the running text a date is that of something else. */
const LONGEST_DATELINE = 80;

function findDate(first: readonly ReadParagraph[]): string | null {
  for (const { text } of first) {
    if (text.length > LONGEST_DATELINE) continue;
    const [iso] = ISO_DATE.exec(text) ?? [];
    if (iso) return iso;
    for (const { groups } of text.matchAll(WRITTEN_DATE)) {
      const month = MONTHS.findIndex((name) => name.test(groups?.month ?? ''));
      if (month >= 0) return writeDate(groups?.year, month + 1, groups?.day ?? groups?.late);
    }
  }
  return null;
}

/** Null for what is no day of the calendar at all. */
function readPdfDate(date: string): string | null {
  const found = /^\s*(?:D:)?((?:19|20)\d{2})-?(\d{2})?-?(\d{2})?/u.exec(date);
  const [, year, month, day] = found ?? [];
  return year === undefined ? null : writeDate(year, Number(month), day);
}

function writeDate(year: string | undefined, month: number, day: string | undefined) {
  if (year === undefined) return null;
  if (!(month >= 1 && month <= 12)) return year;
  const upToMonth = `${year}-${String(month).padStart(2, '0')}`;
  const number = Number(day);
  return number >= 1 && number <= 31
    ? `${upToMonth}-${String(number).padStart(2, '0')}`
    : upToMonth;
}
