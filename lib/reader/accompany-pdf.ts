/** An open PDF is accompanied as a web page is: the same reading, notes and cards, on the text of its pages. */
import { type Alias, joinAliases } from '../domain/documents/alias';
import type { DocumentRecord } from '../domain/documents/document';
import { nameDocument } from '../domain/documents/document-identity';
import { type MetadataEntry, readDocumentMetadata } from '../domain/documents/document-metadata';
import type { TitlePage } from '../domain/pdf/title-page';
import type { Send } from '../messaging/client';
import { type AccompanyParts, accompany } from '../page/accompany';
import type { SelfDescription } from '../page/described-document';
import type { PdfText } from '../pdf/pdf-text';
import type { PdfDescription } from './describe-pdf';

/** What accompanying needs that has nothing to do with PDFs. */
export interface ReaderParts
  extends Pick<
    AccompanyParts,
    | 'createWords'
    | 'detectLanguage'
    | 'findLanguage'
    | 'lexicons'
    | 'onSession'
    | 'painter'
    | 'surface'
  > {
  readonly send: Send;
}

/** Until `signal` aborts. */
export async function accompanyPdf(
  text: PdfText,
  pdf: PdfDescription,
  page: TitlePage,
  parts: ReaderParts,
  signal: AbortSignal,
): Promise<void> {
  const known = await findKnown(parts.send, pdf);
  signal.throwIfAborted();
  const url = known?.url ?? pdf.url;
  const title = page.title ?? pdf.title;
  const itself = describeItself(pdf, { ...page, title }, known);
  await accompany(
    url,
    {
      ...parts,
      site: null,
      findUrl: () => url,
      describeDocument: () => ({ title, lang: pdf.lang }),
      describeItself: () => itself,
      openText: () => (events) => {
        text.onShown = events.onShown;
        return text;
      },
    },
    signal,
  );
}

/**
 * What is kept already of the very same bytes under another address: the file may have been read elsewhere before.
 * Then its notes go on being kept there. Null when there is none, or nothing else.
 */
async function findKnown(
  send: Send,
  { url, sha256 }: PdfDescription,
): Promise<DocumentRecord | null> {
  const known = await send('documents/known-as', { sha256 }).catch(() => []);
  if (known.some((record) => record.url === url)) return null;
  return known[0] ?? null;
}

function describeItself(
  { url, lang, sha256 }: PdfDescription,
  { title, authors, published }: TitlePage,
  known: DocumentRecord | null,
): SelfDescription {
  const entries: MetadataEntry[] = [
    { tag: 'title', name: '', value: title ?? '' },
    { tag: 'html', name: 'lang', value: lang ?? '' },
    ...authors.map((value) => ({ tag: 'meta', name: 'citation_author', value }) as const),
    { tag: 'meta', name: 'citation_publication_date', value: published ?? '' },
  ];
  const about = readDocumentMetadata(entries, [], url);
  const content: Alias = { kind: 'pdf-sha256', value: sha256, trust: 'strong' };
  // Where it was read this time, when its notes are kept elsewhere.
  const address: Alias[] =
    known && isAddress(url) ? [{ kind: 'alternate', value: url, trust: 'foreign' }] : [];
  const names = nameDocument(url, entries, about);
  return { aliases: joinAliases([content], names, address, known?.aliases ?? []), about };
}

function isAddress(url: string): boolean {
  return !url.startsWith('urn:');
}
