/** Leads from a card to the side panel; where only the reader can open that, says how. */
import { useState } from 'preact/hooks';
import type { PageTranslate } from '../messages/page';

interface MoreButtonProps {
  readonly t: PageTranslate;
  /** Whether it opened, and else the keys that open it, if any. Never rejects. */
  readonly onOpen: () => Promise<{ readonly opened: boolean; readonly keys: string }>;
}

export function MoreButton({ t, onOpen }: MoreButtonProps) {
  const [hint, setHint] = useState('');
  // Asked for in the very task of the click: browsers open nothing later.
  const open = () =>
    void onOpen().then(({ opened, keys }) => {
      if (opened) setHint('');
      else setHint(keys ? t('card.more.hint', { keys }) : t('card.more.hintWithoutKeys'));
    });
  return (
    <>
      <button type="button" class="btn quiet" onClick={open}>
        {t('card.more')}
      </button>
      <p class="more-hint small muted" aria-live="polite">
        {hint}
      </p>
    </>
  );
}
