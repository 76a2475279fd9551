/** The buttons of a note: those given, and Delete, which asks before it acts. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Confirmation } from './Confirmation';
import type { PageTranslate } from './messages/page';

interface NoteActionsProps {
  /** While true nothing more is asked for. */
  readonly busy: boolean;
  /** The id of what is deleted, for a screen reader that meets many buttons of one name. */
  readonly describedBy?: string;
  readonly t: PageTranslate;
  readonly onDelete: () => void;
  readonly children: ComponentChildren;
}

export function NoteActions({ busy, describedBy, t, onDelete, children }: NoteActionsProps) {
  const [asking, setAsking] = useState(false);
  const deleteButton = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useLayoutEffect(() => {
    if (wasAsking.current && !asking) deleteButton.current?.focus({ preventScroll: true });
    wasAsking.current = asking;
  }, [asking]);

  if (asking) {
    return (
      <Confirmation
        question={t('note.delete.question')}
        confirm={t('note.delete')}
        keep={t('note.delete.keep')}
        onConfirm={() => {
          setAsking(false);
          onDelete();
        }}
        onKeep={() => setAsking(false)}
      />
    );
  }
  return (
    <div class="actions">
      {children}
      <button
        type="button"
        class="btn quiet last"
        ref={deleteButton}
        aria-describedby={describedBy}
        aria-disabled={busy || undefined}
        onClick={() => busy || setAsking(true)}
      >
        {t('note.delete')}
      </button>
    </div>
  );
}
