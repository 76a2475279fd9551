/** The reader's own tags of a note: each with the way to remove it, and a field that completes those in use. */
import { useState } from 'preact/hooks';
import { addTag, removeTag } from '../../domain/notes/edit';
import { MAX_TAG_LENGTH, type Note } from '../../domain/notes/note';
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages/popup';
import { useId } from '../use-id';
import type { ActionResult, PopupActions } from './popup-state';

interface NoteTagsProps {
  readonly note: Note;
  readonly actions: Pick<PopupActions, 'changeTags' | 'loadTags'>;
  /** The id of an element that says which note it is. */
  readonly describedBy: string;
  readonly t: PopupTranslate;
  readonly run: (act: () => ActionResult) => Promise<boolean>;
}

export function NoteTags({ note, actions, describedBy, t, run }: NoteTagsProps) {
  const [adding, setAdding] = useState(false);
  const change = (tags: readonly string[] = []) => run(() => actions.changeTags(note, [...tags]));

  return (
    <div class="tags">
      {note.tags.length > 0 && (
        <ul aria-label={t('noteTags.label')}>
          {note.tags.map((tag) => (
            <li key={tag} class="tag">
              <span dir="auto">{tag}</span>
              <button
                type="button"
                class="btn quiet icon"
                aria-label={t('noteTags.remove', { tag })}
                onClick={() => void change(removeTag(note, tag).tags)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <TagField
          known={actions.loadTags}
          t={t}
          onAdd={(tag) => change(addTag(note, tag).tags)}
          onEnd={() => setAdding(false)}
        />
      ) : (
        <button
          type="button"
          class="btn quiet small"
          aria-describedby={describedBy}
          onClick={() => setAdding(true)}
        >
          {t('noteTags.add')}
        </button>
      )}
    </div>
  );
}

interface TagFieldProps {
  readonly known: PopupActions['loadTags'];
  readonly t: PopupTranslate;
  /** Whether it was saved. */
  readonly onAdd: (tag: string) => Promise<boolean>;
  readonly onEnd: () => void;
}

function TagField({ known, t, onAdd, onEnd }: TagFieldProps) {
  const id = useId();
  const [tag, setTag] = useState('');
  const [suggestions, setSuggestions] = useState<readonly string[]>([]);

  const start = (field: HTMLInputElement | null) => {
    if (!field || field.dataset.started) return;
    field.dataset.started = 'true';
    field.focus({ preventScroll: true });
    void known().then(setSuggestions);
  };

  async function add() {
    if (tag.trim() === '') return onEnd();
    // Open for the next one.
    if (await onAdd(tag)) setTag('');
  }

  return (
    <form
      class="quick-tag"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // The field, not the popup.
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    >
      <input
        ref={start}
        type="text"
        aria-label={t('noteTags.new')}
        list={`${id}-known`}
        maxLength={MAX_TAG_LENGTH}
        value={tag}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        {suggestions.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button type="submit" class="btn">
        {t('noteTags.confirm')}
      </button>
    </form>
  );
}
