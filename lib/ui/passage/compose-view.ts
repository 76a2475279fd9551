/** A note and what its page says of it → what is shown of a passage that is not where it was. */
import { listEarlierQuotes, type NoteRevision } from '../../domain/notes/history';
import { type Note, quoteOf } from '../../domain/notes/note';
import { cutQuote, type NoteOutcome } from '../../messaging/protocol/frames';
import type { PassageView } from './passage-view';

/**
 * Undefined when there is nothing to show but the quote.
 * @param history of the note, oldest first, as far as it is known yet.
 */
export function composePassageView(
  note: Note,
  found: NoteOutcome,
  history: readonly NoteRevision[] = [],
): PassageView | undefined {
  const [{ prefix, suffix }, , block] = note.target.selector;
  const quote = quoteOf(note);
  switch (found.outcome) {
    case 'exact':
      return undefined;
    case 'changed':
      return {
        outcome: 'changed',
        // As far as the new one, lest its end look removed.
        quote: cutQuote(quote),
        newQuote: found.newQuote ?? '',
        history: listEarlierQuotes(note, history),
      };
    case 'ambiguous':
      return { outcome: 'ambiguous', quote, candidates: found.candidates ?? [] };
    case 'missing':
      return {
        outcome: 'missing',
        quote,
        before: prefix,
        after: suffix,
        headings: block?.headings ?? [],
        position: found.position ?? null,
      };
  }
}
