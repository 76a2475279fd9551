/** Gives a file on disk an http address, together with what lies beside it; addresses stay as they are. */
import path from 'node:path';
import { servePages } from '../../tests/support/page-server';

export interface OpenedDocument {
  readonly url: string;
  close(): Promise<void>;
}

/** @param document an http(s) address or an absolute path. */
export async function openDocument(document: string): Promise<OpenedDocument> {
  if (/^https?:/i.test(document)) return { url: document, close: async () => {} };
  const server = await servePages(path.dirname(document));
  const url = `${server.origin}/${encodeURIComponent(path.basename(document))}`;
  return { url, close: () => server.close() };
}
