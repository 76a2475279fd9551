/** What a PDF says of itself, and what it is known by. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import * as v from 'valibot';
import { DocumentUrl } from '../domain/documents/document';
import { normaliseDocumentUrl } from '../domain/documents/normalise-url';
import type { PdfFacts } from '../domain/pdf/title-page';
import type { OutlineEntry } from '../ui/reader/reader-state';
import type { FetchedDocument } from './fetched-document';

export interface PdfDescription {
  /** By its metadata, or by its file's name; may be made up. */
  readonly title: string;
  readonly facts: PdfFacts;
  readonly fileName: string;
  /** BCP 47, or null. */
  readonly lang: string | null;
  /** The address it was loaded from; for a file a name made of its content. */
  readonly url: DocumentUrl;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** One for each page, or null where pages are just counted. */
  readonly labels: readonly string[] | null;
}

const MAX_TITLE = 2_000;
const MAX_LANG = 40;

export async function describePdf(
  pdf: PDFDocumentProxy,
  { bytes, url, fileName }: FetchedDocument,
): Promise<PdfDescription> {
  const [metadata, labels, sha256] = await Promise.all([
    pdf.getMetadata().catch(() => undefined),
    pdf.getPageLabels().catch(() => null),
    digest(bytes),
  ]);
  const info = (metadata?.info ?? {}) as Readonly<Record<string, unknown>>;
  const more = metadata?.metadata as XmpMetadata | null | undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const named = (...names: string[]) => names.map((name) => text(joined(more, name)));
  const one = (...values: string[]) =>
    (values.find((value) => value !== '') ?? '').slice(0, MAX_TITLE);
  const facts = {
    title: one(text(info.Title), ...named('dc:title')),
    author: one(...named('dc:creator'), text(info.Author)),
    issued: one(...named('prism:publicationdate', 'prism:coverdate', 'dc:date')),
    created: one(text(info.CreationDate), ...named('xmp:createdate')),
    creator: one(text(info.Creator), ...named('xmp:creatortool')),
  };
  return {
    title: facts.title || fileName.slice(0, MAX_TITLE),
    facts,
    fileName,
    lang: text(info.Language).slice(0, MAX_LANG) || null,
    url: (url && normaliseDocumentUrl(url)) || v.parse(DocumentUrl, `urn:sha256:${sha256}`),
    sha256,
    labels: labels?.some((label, at) => label !== String(at + 1)) ? labels : null,
  };
}

/** XMP as pdf.js reads it: its types lag behind. */
interface XmpMetadata {
  get(name: string): unknown;
}

function joined(metadata: XmpMetadata | null | undefined, name: string): unknown {
  const value = metadata?.get(name);
  return Array.isArray(value) ? value.join('; ') : value;
}

/** Lower-case hexadecimal. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As the reader of the document unfolds it; empty where it has none, or a damaged one. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const items = await pdf.getOutline().catch(() => null);
  return items ? items.map(toEntry) : [];
}

type OutlineItem = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];

function toEntry({ title, dest, items }: OutlineItem): OutlineEntry {
  return { title: title.trim(), destination: dest, children: items.map(toEntry) };
}
