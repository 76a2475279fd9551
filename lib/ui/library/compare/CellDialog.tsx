/** From a number to its passages: the first mention in the document, and the notes on the concept there. */
import type { NoteEntry } from '../../../domain/library/note-entry';
import { wayToWords } from '../../../domain/library/way-to';
import { quoteOf } from '../../../domain/notes/note';
import type { LibraryProps } from '../library-props';
import { ModalDialog } from '../ModalDialog';
import { NavLink } from '../NavLink';
import type { PickedCell } from './compare-props';

const SHOWN_NOTES = 5;

interface CellDialogProps extends LibraryProps {
  readonly picked: PickedCell;
  readonly notes: readonly NoteEntry[];
  readonly onClose: () => void;
}

export function CellDialog({ picked, notes, state, actions, lang, t, onClose }: CellDialogProps) {
  const { row, document } = picked;
  const { all = 0, unsure = 0, phrase = '' } = document.mentions.get(row.id) ?? {};
  const record = state.documents.find((one) => one.document.url === document.url)?.document;
  const way = record ? wayToWords(record, phrase) : null;
  const list = { document: document.url, concept: row.id };
  return (
    <ModalDialog title={row.label} closeLabel={t('compare.close')} onClose={onClose}>
      <p dir="auto">{document.title}</p>
      <p class="muted">
        {t('compare.mentions', { count: all, words: document.words })}
        {unsure > 0 && `, ${t('compare.unsure', { count: unsure })}`}
      </p>
      {way && (
        <a class="btn" href={way} target="_blank" rel="noreferrer">
          {t('compare.open')}
        </a>
      )}
      {notes.length === 0 ? (
        <p class="muted">{t('compare.noNotes')}</p>
      ) : (
        <ul>
          {notes.slice(0, SHOWN_NOTES).map(({ note }) => (
            <li key={note.id}>
              <blockquote class="quote" dir="auto">
                {quoteOf(note)}
              </blockquote>
            </li>
          ))}
          <NavLink
            to={{ view: 'notes', query: '', filter: list }}
            current={false}
            actions={actions}
            lang={lang}
          >
            {t('compare.notes', { count: notes.length })}
          </NavLink>
        </ul>
      )}
    </ModalDialog>
  );
}
