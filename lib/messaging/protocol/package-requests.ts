/**
 * Files of the package that a page needs, one language of many: its content script cannot read them itself, since
 * none is web-accessible. They travel as text, which costs the least to hand over.
 */
import * as v from 'valibot';
import { INTERFACE_LANGUAGES } from '../../domain/i18n/languages';
import { LEXICON_NAMES } from '../../domain/tagging/compiled-lexicon';
import type { RequestMap } from './request-map';

const Json = v.string();

export const PACKAGE_REQUESTS = {
  'package/lexicon': {
    from: 'any',
    request: v.object({ name: v.picklist(LEXICON_NAMES) }),
    reply: Json,
  },
  /** What the reader's own vocabularies and cases add to it. Asked for only where settings say that there is any. */
  'package/own-lexicon': {
    from: 'any',
    request: v.object({ name: v.picklist(LEXICON_NAMES) }),
    reply: Json,
  },
  /** What cards, editors and the toolbar say, and look like (CSS). */
  'package/interface': {
    from: 'any',
    request: v.object({ language: v.picklist(INTERFACE_LANGUAGES) }),
    reply: v.object({ words: Json, style: v.string() }),
  },
} as const satisfies RequestMap;
