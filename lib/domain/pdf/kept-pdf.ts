/** A PDF the reader has kept, to be opened again without its site. Never part of a backup. */
import * as v from 'valibot';
import { DocumentUrl, Timestamp } from '../documents/document';

const Facts = v.object({
  title: v.pipe(v.string(), v.maxLength(2_000)),
  /** The address it was loaded from; null for a file. */
  url: v.nullable(DocumentUrl),
  fileName: v.pipe(v.string(), v.maxLength(2_000)),
  kept: Timestamp,
});

export interface KeptPdf extends v.InferOutput<typeof Facts> {
  /** Of its bytes, in lower-case hexadecimal: its name among the kept files. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export function writeKeptFacts({
  title,
  url,
  fileName,
  kept,
}: v.InferOutput<typeof Facts>): string {
  return JSON.stringify({ title, url, fileName, kept });
}

interface File {
  readonly name: string;
  readonly size: number;
  readonly facts: string;
}

/** The latest first; what makes no sense is left out. */
export function readKeptPdfs(files: readonly File[]): KeptPdf[] {
  return files
    .flatMap(({ name, size, facts }) => {
      const read = v.safeParse(Facts, parse(facts));
      return read.success && /^[0-9a-f]{64}$/.test(name)
        ? [{ sha256: name, size, ...read.output }]
        : [];
    })
    .sort((a, b) => (a.kept < b.kept ? 1 : -1));
}

/** By its content, or by the address it was loaded from: then the one kept last. */
export function findKeptPdf(kept: readonly KeptPdf[], url: string): KeptPdf | undefined {
  return kept.find((pdf) => pdf.url === url || url === `urn:sha256:${pdf.sha256}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
