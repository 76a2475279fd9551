/** A passage of a file → a note as it would be kept, or why it cannot be. Ids depend on what is imported alone. */
import { v5 as uuidFromName } from 'uuid';
import * as v from 'valibot';
import { collapse } from '../anchoring/collapse';
import { MAX_QUOTE_LENGTH } from '../anchoring/selectors';
import { CaseId } from '../cases/case-study';
import { ConceptId } from '../concepts/concept';
import { DocumentUrl, type Timestamp } from '../documents/document';
import { normaliseDocumentUrl } from '../documents/normalise-url';
import { laterOf, parseTimestamp } from '../documents/timestamp';
import { MAX_COMMENT_LENGTH, Note, NoteId } from '../notes/note';
import { type OwnNoteItem, type PassageItem, type SkippedItem, skip } from './import-item';

/** A note of a file. */
export interface Candidate {
  readonly line: number;
  readonly note: Note;
  /** Whether it is one of ours with all its parts; else what is here already knows more of it. */
  readonly isWhole: boolean;
  /** Of its document; '' where the file does not say. */
  readonly title: string;
}

/** Ours, made once; names within it are those of the things imported (RFC 9562, version 5). */
const NAMESPACE = '6f0c9f5e-0d0b-4b62-9a53-0f6f4f9f2a7c';
/** Longer context than this says no more. */
const CONTEXT_LENGTH = 64;

/** Makes the notes of one file, in its order. @param now for notes whose file gives them no time. */
export function createCandidateMaker(format: string, now: Timestamp) {
  const seen = new Set<NoteId>();
  const copies = new Map<string, number>();

  /** By its own name, or by its words; words that come again are told apart by their turn. */
  const idOf = (item: PassageItem, url: DocumentUrl, quote: string): NoteId => {
    const known = v.safeParse(NoteId, item.origin);
    if (known.success) return known.output;
    if (item.origin !== null) return nameNote([format, item.origin]);
    const key = JSON.stringify([url, quote]);
    const copy = copies.get(key) ?? 0;
    copies.set(key, copy + 1);
    return nameNote([format, url, quote, copy]);
  };
  const once = (candidate: Candidate): Candidate | SkippedItem => {
    const { note, line } = candidate;
    if (seen.has(note.id)) return skip(line, 'repeated', note.target.selector[0].exact);
    seen.add(note.id);
    return candidate;
  };

  const makeOwn = ({ line, note: input }: OwnNoteItem): Candidate | SkippedItem => {
    const parsed = v.safeParse(Note, input);
    if (!parsed.success) return skip(line, 'unreadable', v.getDotPath(parsed.issues[0]) ?? '');
    const { target } = parsed.output;
    if (!readAddress(target.source)) return skip(line, 'no-address', target.selector[0].exact);
    return once({ line, note: parsed.output, isWhole: true, title: '' });
  };

  const makePassage = (item: PassageItem): Candidate | SkippedItem => {
    const { line, title } = item;
    const quote = collapse(item.quote).text.trimEnd();
    const comment = item.comment.trim();
    if (quote === '') return skip(line, 'no-quote', comment || title);
    const url = addressOf(item);
    if (!url) return skip(line, 'no-address', quote);
    if (quote.length > MAX_QUOTE_LENGTH || comment.length > MAX_COMMENT_LENGTH) {
      return skip(line, 'too-long', quote);
    }
    const created = parseTimestamp(item.created) ?? parseTimestamp(item.modified) ?? now;
    const parsed = v.safeParse(Note, {
      id: idOf(item, url, quote),
      target: { source: url, selector: [quoteSelector(item, quote)] },
      snapshot: null,
      comment,
      concepts: unique(item.concepts ?? []).filter((id) => v.is(ConceptId, id)),
      tags: unique(item.tags.map((tag) => tag.trim().replace(/\s+/g, ' '))),
      cases: (item.cases ?? []).filter(({ id }) => v.is(CaseId, id)),
      author: item.author.trim() || null,
      created,
      modified: laterOf(created, parseTimestamp(item.modified) ?? created),
      revision: 0,
    });
    // Only tags and authors can be too long or too many by now.
    if (!parsed.success) return skip(line, 'too-long', quote);
    return once({ line, note: parsed.output, isWhole: false, title: title.trim() });
  };

  return (item: OwnNoteItem | PassageItem): Candidate | SkippedItem =>
    item.kind === 'own' ? makeOwn(item) : makePassage(item);
}

function nameNote(parts: readonly (string | number)[]): NoteId {
  return v.parse(NoteId, `urn:uuid:${uuidFromName(JSON.stringify(parts), NAMESPACE)}`);
}

/** A book has no address; its title stands in, so that its notes are kept together. */
function addressOf({ url, title }: PassageItem): DocumentUrl | null {
  if (url.trim() !== '') return readAddress(url.trim());
  if (title.trim() === '') return null;
  const name = uuidFromName(JSON.stringify(['document', title.trim()]), NAMESPACE);
  return v.parse(DocumentUrl, `urn:uuid:${name}`);
}

/** Nothing else is ever linked to: a file may name `javascript:` for an address. */
function readAddress(url: string): DocumentUrl | null {
  const book = /^urn:uuid:[0-9a-f-]{36}$/.test(url) ? v.safeParse(DocumentUrl, url) : undefined;
  return book?.success ? book.output : normaliseDocumentUrl(url);
}

function quoteSelector({ prefix = '', suffix = '' }: PassageItem, exact: string) {
  return {
    type: 'TextQuoteSelector' as const,
    exact,
    // A space at the seam belongs to the context; `collapse` takes it off the start of a text.
    prefix: collapse(`.${prefix}`).text.slice(1).slice(-CONTEXT_LENGTH),
    suffix: collapse(`.${suffix}`).text.slice(1, 1 + CONTEXT_LENGTH),
  };
}

function unique(entries: readonly string[]): string[] {
  return [...new Set(entries)].filter((entry) => entry !== '');
}
