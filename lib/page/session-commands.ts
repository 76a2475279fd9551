/** What popup and side panel ask of a page that is tagged → jumps to words, notes moved. Knows no port. */
import type { Span } from '../dom/text-index';
import { placeOf } from '../domain/anchoring/selectors';
import type { Note, NoteId } from '../domain/notes/note';
import { type Failure, RequestError } from '../messaging/protocol/failure';
import type { FrameCommand } from '../messaging/protocol/frames';
import type { Companion } from './companion';
import type { Jumper } from './jumper';
import { candidateId } from './note-outcome';
import type { PageNotes } from './page-notes';
import type { Reading } from './reading';

/** What is asked of a page that is tagged. */
type SessionCommand = Exclude<FrameCommand, { readonly type: 'tag-page' | 'identify' }>;
/** Says what went wrong, if anything. */
export type ObeySession = (command: SessionCommand) => Promise<Failure | null>;

export interface SessionCommandParts {
  readonly reading: Pick<Reading, 'index' | 'mentions'>;
  readonly notes: PageNotes;
  readonly companion: Pick<Companion, 'state' | 'reattach'>;
  readonly jumper: Jumper;
  /** Has a note stand on a span of the index. */
  readonly moveNote: (note: Note, span: Span) => Promise<unknown>;
}

export function createSessionCommands(parts: SessionCommandParts): ObeySession {
  const { reading, notes, companion, jumper } = parts;

  /** Where a note stands, or one of the places it could. */
  const spansOf = (id: NoteId, candidate: string | undefined): readonly Span[] => {
    const entry = notes.find(id);
    if (!entry) return [];
    if (candidate === undefined) return [placeOf(entry.resolution) ?? []].flat();
    const { version } = reading.index;
    return entry.found.filter((place) => candidateId(place, version) === candidate);
  };

  return async (command) => {
    if (command.type === 'jump-to-concept') {
      const spans = (reading.mentions ?? []).filter(
        (mention) => mention.kind === 'concept' && mention.concept === command.concept,
      );
      jumper.jumpTo(spans[command.at] ?? spans[0]);
      return null;
    }
    const entry = notes.find(command.note);
    if (command.type === 'reattach-note') {
      if (entry && companion.state !== 'writing') companion.reattach(entry);
      return null;
    }
    const spans = spansOf(command.note, command.candidate);
    const [span] = spans;
    if (command.type === 'jump-to-note') {
      jumper.jumpToNext(spans);
      return null;
    }
    if (!entry || !span) return 'not-found';
    try {
      await parts.moveNote(entry.note, span);
      return null;
    } catch (error) {
      return error instanceof RequestError ? error.failure : 'unreachable';
    }
  };
}
