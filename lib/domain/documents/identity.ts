/** What a document is known again by. Apart from the rules (document-identity.ts), which the popup does without. */
import * as v from 'valibot';
import { Aliases } from './alias';
import { ContentFingerprint } from './content-fingerprint';
import { DocumentUrl } from './document';

export const DocumentIdentity = v.object({
  url: DocumentUrl,
  aliases: Aliases,
  /** BCP 47. */
  language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  fingerprint: ContentFingerprint,
});
export type DocumentIdentity = v.InferOutput<typeof DocumentIdentity>;
