/** A mention as words in context: a button that goes there, and its card, which unfolds below. */
import type { DismissalId } from '../../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { Icon } from '../Icon';
import type { PanelTranslate } from '../messages/panel';
import { MentionCard } from './MentionCard';
import type { PanelActions, PanelMention } from './panel-state';

interface MentionItemProps {
  readonly mention: PanelMention;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly actions: PanelActions;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
  readonly onToggle: () => void;
  readonly onDismissed: (id: DismissalId) => void;
}

export function MentionItem(props: MentionItemProps) {
  const { mention, isActive, isOpen, actions, lang, t, onToggle, onDismissed } = props;
  const { before, words, after, label, sure, kind, group } = mention;
  const facts = [label, kind === 'case' && t('mention.case'), !sure && t('mention.unsure')];
  return (
    <>
      <div class="mention-head">
        <button
          type="button"
          class="main"
          tabIndex={isActive ? 0 : -1}
          onClick={() => actions.showMention(mention)}
        >
          <span class="context" dir="auto">
            {before}
            <b>{words}</b>
            {after}
          </span>
          <span class="facts small muted">
            <i data-group={group ?? undefined} data-case={kind === 'case' || undefined} />
            {facts.filter(Boolean).join(' · ')}
          </span>
        </button>
        <button
          type="button"
          class="btn quiet icon"
          tabIndex={isActive ? 0 : -1}
          aria-expanded={isOpen}
          aria-label={t('mention.details', { label })}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'open' : 'closed'} />
        </button>
      </div>
      {isOpen && (
        <MentionCard
          key={mention.key}
          mention={mention}
          actions={actions}
          lang={lang}
          t={t}
          onDismissed={onDismissed}
        />
      )}
    </>
  );
}
