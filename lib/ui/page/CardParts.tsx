/** What all cards in the page have in common: waiting, failing, and what can be done. */
import type { ComponentChildren } from 'preact';
import type { Failure } from '../../messaging/protocol/failure';
import type { PageTranslate } from '../messages/page';

export function CardSkeleton({ t }: { readonly t: PageTranslate }) {
  return (
    <div class="skeleton">
      <span class="visually-hidden" role="status">
        {t('card.loading')}
      </span>
      <i />
      <i />
      <i />
    </div>
  );
}

interface CardProblemProps {
  readonly failure: Failure;
  readonly t: PageTranslate;
}

export function CardProblem({ failure, t }: CardProblemProps) {
  return (
    <p class="problem" role="alert">
      {t(`failure.${failure}`)}
    </p>
  );
}

interface CardActionsProps {
  readonly failed: boolean;
  /** What this card alone can do, after what all can. */
  readonly children?: ComponentChildren;
  readonly t: PageTranslate;
  readonly onAddNote: () => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

export function CardActions(props: CardActionsProps) {
  const { failed, children, t, onAddNote, onRetry, onClose } = props;
  return (
    <div class="actions">
      {failed && (
        <button type="button" class="btn" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
      <button type="button" class="btn primary" onClick={onAddNote}>
        {t('card.addNote')}
      </button>
      <button type="button" class="btn" onClick={onClose}>
        {t('close')}
      </button>
      {children}
    </div>
  );
}
