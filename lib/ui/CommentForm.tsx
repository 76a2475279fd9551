/**
 * Where a comment is written. It holds the text until it is saved or given up: nothing that fails outside
 * takes it away. Not a `<form>`: a sandboxed frame without `allow-forms` would never let it be submitted.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MarkUp, markUp } from '../domain/markdown/mark-up';
import type { Preview } from '../domain/markdown/preview';
import { MAX_COMMENT_LENGTH } from '../domain/notes/note';
import { Confirmation } from './Confirmation';
import { CommentPreview } from './editor/CommentPreview';
import { findMarkUpKey, MarkUpBar } from './editor/MarkUpBar';
import type { PageTranslate } from './messages/page';
import { NoteActions } from './NoteActions';
import { useId } from './use-id';

export interface CommentFormProps {
  /** The stored comment. */
  readonly comment: string;
  /** What was being written when the form was last closed without saving; then the field starts with that. */
  readonly unsaved?: string | null;
  /** Whether something in `children` was found unsaved. */
  readonly isRecovered?: boolean;
  readonly saving: boolean;
  /** A sentence, or null when nothing went wrong. */
  readonly error: string | null;
  readonly t: PageTranslate;
  readonly onSave: (comment: string) => void;
  /** Called with the text at every change of it. */
  readonly onWrite?: ((comment: string) => void) | undefined;
  /** Also called for Escape, once the user has agreed to lose what is written. */
  readonly onCancel: () => void;
  /** Shows how the comment will read, while it is written. */
  readonly onPreview?: ((comment: string) => Promise<Preview>) | undefined;
  /** What a note holds besides its comment, between the field and the buttons. */
  readonly children?: ComponentChildren;
  /** Whether something in `children` would be lost by leaving. */
  readonly changed?: boolean;
  /** Offers Delete besides. */
  readonly onDelete?: (() => void) | undefined;
}

export function CommentForm(props: CommentFormProps) {
  const { comment, unsaved = null, saving, error, t, children, changed = false } = props;
  const { onSave, onWrite, onPreview, onCancel, onDelete } = props;
  const [text, setText] = useState(unsaved ?? comment);
  const [isRecovered] = useState(
    (unsaved !== null && unsaved !== comment) || props.isRecovered === true,
  );
  const [tooLong, setTooLong] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const focusField = () => field.current?.focus({ preventScroll: true });
  useLayoutEffect(focusField, []);

  function write(value: string) {
    setText(value);
    onWrite?.(value);
  }

  function markSelection(how: MarkUp) {
    const element = field.current;
    if (!element || saving) return;
    const { value, selectionStart, selectionEnd } = element;
    const edited = markUp({ text: value, start: selectionStart, end: selectionEnd }, how);
    write(edited.text);
    // Before the next render, which leaves a value that is there already, and the selection with it.
    element.value = edited.text;
    element.setSelectionRange(edited.start, edited.end);
    focusField();
  }

  function save() {
    if (saving) return;
    setTooLong(text.length > MAX_COMMENT_LENGTH);
    if (text.length <= MAX_COMMENT_LENGTH) onSave(text);
  }

  function onKeyDown(event: KeyboardEvent) {
    // The Escape and Enter of an input method choose a word of its own.
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      if (text === comment && !changed) onCancel();
      else setLeaving(true);
    } else if (event.target === field.current) {
      const how = findMarkUpKey(event);
      if (how === undefined) return;
      event.preventDefault();
      markSelection(how);
    }
  }

  const problem = tooLong
    ? t('editor.tooLong', { length: text.length, limit: MAX_COMMENT_LENGTH })
    : error;
  const buttons = (
    <>
      <button
        type="button"
        class="btn primary"
        aria-disabled={saving || undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={save}
      >
        {saving ? t('editor.saving') : t('editor.save')}
      </button>
      <button type="button" class="btn" onClick={onCancel}>
        {t('editor.cancel')}
      </button>
    </>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside, handled once.
    <div class="comment-form" aria-busy={saving} onKeyDown={onKeyDown}>
      <div class="field-head">
        <label class="field-label" for={`${id}-field`}>
          {t('editor.comment')}
        </label>
        <MarkUpBar controls={`${id}-field`} t={t} onMarkUp={markSelection} />
      </div>
      <textarea
        id={`${id}-field`}
        class="field"
        ref={field}
        dir="auto"
        rows={4}
        readOnly={saving}
        aria-invalid={tooLong || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {onPreview && <CommentPreview comment={text} t={t} onPreview={onPreview} />}
      {isRecovered && <p class="small muted">{t('editor.recovered')}</p>}
      {children}
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
      {leaving ? (
        <Confirmation
          question={t('editor.discard.question')}
          confirm={t('editor.discard.confirm')}
          keep={t('editor.discard.keep')}
          onConfirm={onCancel}
          onKeep={() => {
            setLeaving(false);
            focusField();
          }}
        />
      ) : onDelete ? (
        <NoteActions busy={saving} t={t} onDelete={onDelete}>
          {buttons}
        </NoteActions>
      ) : (
        <div class="actions">{buttons}</div>
      )}
    </div>
  );
}
