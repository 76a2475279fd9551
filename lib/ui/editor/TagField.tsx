/** The reader's own words for a note: typed one after the other, completed from those used before. */

import type { PageTranslate } from '../messages/page';
import { useId } from '../use-id';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** What is being typed and is no tag yet. */
  readonly draft: string;
  /** Used before, most used first. */
  readonly known: readonly string[];
  readonly t: PageTranslate;
  readonly onDraft: (draft: string) => void;
  readonly onChange: (tags: readonly string[]) => void;
}

/** More than a list can be looked through. */
const MOST_COMPLETIONS = 50;

export function TagField({ tags, draft, known, t, onDraft, onChange }: TagFieldProps) {
  const id = useId();

  function take(text: string) {
    onChange(withTag(tags, text));
    onDraft('');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if ((event.key === 'Enter' || event.key === ',') && draft.trim() !== '') {
      event.preventDefault();
      take(draft);
    } else if (event.key === 'Escape' && draft !== '') {
      // Of what is typed here only.
      event.stopPropagation();
      onDraft('');
    } else if (event.key === 'Backspace' && draft === '') {
      onChange(tags.slice(0, -1));
    }
  }

  return (
    <div class="tag-field">
      <label class="field-label" for={`${id}-field`}>
        {t('note.tags')}
      </label>
      {tags.length > 0 && (
        <ul class="chips" aria-label={t('note.tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag" dir="auto">
              {tag}
              <button
                type="button"
                aria-label={t('tags.remove', { tag })}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={`${id}-field`}
        class="field one-line"
        dir="auto"
        autocomplete="off"
        maxLength={100}
        list={`${id}-known`}
        placeholder={t('tags.hint')}
        value={draft}
        onInput={(event) => {
          const { value } = event.currentTarget;
          // Chosen from the list, it is whole.
          const isChosen =
            event instanceof InputEvent && event.inputType === 'insertReplacementText';
          if (isChosen && known.includes(value)) take(value);
          else onDraft(value);
        }}
        onKeyDown={onKeyDown}
      />
      <datalist id={`${id}-known`}>
        {known
          .filter((tag) => !tags.includes(tag))
          .slice(0, MOST_COMPLETIONS)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}

/** `tags` with what was typed, once. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.replaceAll(',', ' ').trim();
  return tag === '' || tags.includes(tag) ? tags : [...tags, tag];
}
