/** Something over the library until it is closed: by its button, by Escape, or by what is chosen in it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useId } from '../use-id';

interface ModalDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function ModalDialog({ title, closeLabel, onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the next key comes, which may be the Escape that closes it.
  useLayoutEffect(() => {
    // The browser gives the focus back to where it was when the dialog goes.
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog class="modal" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <button type="button" class="btn" onClick={() => dialog.current?.close()}>
        {closeLabel}
      </button>
    </dialog>
  );
}
