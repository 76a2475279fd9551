/** The PDFs the user has kept: looks them up, keeps another, lets one go. */
import { findKeptPdf, type KeptPdf, readKeptPdfs, writeKeptFacts } from '../domain/pdf/kept-pdf';
import { keepFile, listKeptFiles, NoRoomError, removeKeptFile } from '../platform/kept-files';
import type { PdfDescription } from './describe-pdf';

/** The one of this content, or loaded from this address. A browser that lets us keep nothing has none. */
export async function findKept(url: string): Promise<KeptPdf | undefined> {
  const files = await listKeptFiles().catch(() => []);
  return findKeptPdf(readKeptPdfs(files), url);
}

export async function isKept(sha256: string): Promise<boolean> {
  return (await findKept(`urn:sha256:${sha256}`)) !== undefined;
}

/** What went wrong, if anything. */
export async function keepPdf(
  bytes: Uint8Array<ArrayBuffer>,
  { url, sha256, fileName }: PdfDescription,
  title: string,
): Promise<'full' | 'failed' | null> {
  const facts = writeKeptFacts({
    title: title.slice(0, MAX_TEXT),
    url: url.startsWith('urn:') ? null : url,
    fileName: fileName.slice(0, MAX_TEXT),
    kept: new Date().toISOString(),
  });
  try {
    await keepFile(sha256, bytes, facts);
    return null;
  } catch (error) {
    return error instanceof NoRoomError ? 'full' : 'failed';
  }
}

const MAX_TEXT = 2_000;

export async function letGo(sha256: string): Promise<'failed' | null> {
  return removeKeptFile(sha256).then(
    () => null,
    () => 'failed',
  );
}
