/** What the reader asks for about notes → what the page is asked to do: only it can show and describe its words. */
import type { Note, NoteId } from '../domain/notes/note';
import type { PanelActions } from '../ui/panel/panel-state';
import type { TabConnection } from './tab-connection';

interface NoteActionsParts {
  getConnection(): TabConnection | undefined;
  /** Shows the note as if its words were where they were, for as long as the panel is open. */
  keep(note: NoteId): void;
  reload(): Promise<void>;
}

type NoteActions = Pick<
  PanelActions,
  'showNote' | 'acceptWording' | 'keepWording' | 'showCandidate' | 'chooseCandidate' | 'reattach'
>;

export function createNoteActions(parts: NoteActionsParts): NoteActions {
  const frameOf = (note: Note) =>
    parts
      .getConnection()
      ?.frames.find(({ report }) => report.notes.some(({ id }) => id === note.id))?.report.frame;

  const place = async (note: Note, candidate?: string) => {
    const frame = frameOf(note);
    const connection = parts.getConnection();
    if (!frame || !connection) return 'not-found';
    const { failure } = await connection.ask({
      type: 'place-note',
      frame,
      note: note.id,
      ...(candidate !== undefined && { candidate }),
    });
    if (!failure) await parts.reload();
    return failure;
  };
  const show = (note: Note, candidate?: string) => {
    const frame = frameOf(note);
    if (!frame) return;
    parts.getConnection()?.send({
      type: 'jump-to-note',
      frame,
      note: note.id,
      ...(candidate !== undefined && { candidate }),
    });
  };

  return {
    showNote: (note) => show(note),
    acceptWording: (note) => place(note),
    async keepWording(note) {
      parts.keep(note.id);
      return null;
    },
    showCandidate: show,
    chooseCandidate: place,
    reattach(note) {
      const frame = frameOf(note);
      if (frame) parts.getConnection()?.send({ type: 'reattach-note', frame, note: note.id });
    },
  };
}
