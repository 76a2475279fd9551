/** What the keys do: behind `?`, and behind a button for those who do not know that key yet. */
import { useState } from 'preact/hooks';
import type { LibraryProps } from './library-props';
import { ModalDialog } from './ModalDialog';
import { useShortcuts } from './use-shortcuts';

const KEYS = [
  ['/', 'keys.search'],
  ['Enter', 'keys.enter'],
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['e', 'keys.edit'],
  ['x', 'keys.choose'],
  ['?', 'keys.help'],
] as const;

export function KeysHelp({ t }: Pick<LibraryProps, 't'>) {
  const [open, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <button
        type="button"
        class="nav"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        <span>{t('keys.open')}</span>
        <kbd>?</kbd>
      </button>
      {open && (
        <ModalDialog title={t('keys.title')} closeLabel={t('close')} onClose={() => setOpen(false)}>
          <dl class="keys">
            {KEYS.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(words)}</dd>
              </div>
            ))}
          </dl>
        </ModalDialog>
      )}
    </>
  );
}
