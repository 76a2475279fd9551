/** Leads from a card to the side panel; where only the reader can open that, says how. */
import { useState } from 'preact/hooks';
import type { PageTranslate } from '../messages/page';

interface MoreButtonProps {
  readonly t: PageTranslate;
  /** Whether it opened. Never rejects. */
  readonly onOpen: () => Promise<boolean>;
}

export function MoreButton({ t, onOpen }: MoreButtonProps) {
  const [needsHint, setNeedsHint] = useState(false);
  // Asked for in the very task of the click: browsers open nothing later.
  const open = () => void onOpen().then((opened) => setNeedsHint(!opened));
  return (
    <>
      <button type="button" class="btn quiet" onClick={open}>
        {t('card.more')}
      </button>
      <p class="more-hint small muted" aria-live="polite">
        {needsHint && t('card.more.hint')}
      </p>
    </>
  );
}
