/** An open PDF is accompanied as a web page is: the same reading, notes and cards, on the text of its pages. */
import type { DocumentUrl } from '../domain/documents/document';
import type { Send } from '../messaging/client';
import { type AccompanyParts, accompany } from '../page/accompany';
import type { PdfText } from '../pdf/pdf-text';
import type { PdfDescription } from './describe-pdf';

/** What accompanying needs that has nothing to do with PDFs. */
export type ReaderParts = Pick<
  AccompanyParts,
  'detectLanguage' | 'lang' | 'loadLexicon' | 'painter' | 'send' | 'surface' | 't'
>;

/** Until `signal` aborts. */
export async function accompanyPdf(
  text: PdfText,
  { url: ownUrl, title, lang, identifiers }: PdfDescription,
  parts: ReaderParts,
  signal: AbortSignal,
): Promise<void> {
  const known = await findKnown(parts.send, ownUrl, identifiers[0]);
  signal.throwIfAborted();
  const url = known ?? ownUrl;
  await accompany(
    url,
    {
      ...parts,
      site: null,
      findUrl: () => url,
      describeDocument: () => ({
        title,
        lang,
        aliases: known && isAddress(ownUrl) ? [ownUrl] : [],
        identifiers,
      }),
      openText(events) {
        text.onShown = events.onShown;
        return text;
      },
    },
    signal,
  );
}

/**
 * The address under which notes on the very same bytes are kept already: the file may have been read elsewhere
 * before. Null when there are none, or no others.
 */
async function findKnown(
  send: Send,
  url: DocumentUrl,
  content: PdfDescription['identifiers'][number] | undefined,
): Promise<DocumentUrl | null> {
  if (!content) return null;
  const known = await send('documents/known-as', { identifiers: [content] }).catch(() => []);
  if (known.some((record) => record.url === url)) return null;
  return known[0]?.url ?? null;
}

function isAddress(url: DocumentUrl): boolean {
  return !url.startsWith('urn:');
}
