/** A note in the outline: its words and what was written on them; leads there. */
import { type Note, quoteOf } from '../../domain/notes/note';

interface NoteItemProps {
  readonly note: Note;
  readonly isActive: boolean;
  readonly onShow: (note: Note) => void;
}

export function NoteItem({ note, isActive, onShow }: NoteItemProps) {
  return (
    <button
      type="button"
      class="main note-head"
      tabIndex={isActive ? 0 : -1}
      onClick={() => onShow(note)}
    >
      <span class="quoted" dir="auto">
        {quoteOf(note)}
      </span>
      {note.comment.trim() !== '' && (
        <span class="remark" dir="auto">
          {note.comment}
        </span>
      )}
    </button>
  );
}
