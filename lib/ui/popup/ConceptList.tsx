/** The concepts of the page, each with the way to its next mention. */
import type { ConceptId } from '../../domain/concepts/concept';
import { GroupChip } from '../GroupChip';
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages';
import { Notice } from './Notice';
import type { ConceptRow } from './popup-state';

interface ConceptListProps {
  readonly concepts: readonly ConceptRow[];
  readonly enabled: boolean;
  readonly t: PopupTranslate;
  readonly onJump: (id: ConceptId) => void;
}

export function ConceptList({ concepts, enabled, t, onJump }: ConceptListProps) {
  if (!enabled) {
    return (
      <Notice level={2} title={t('concepts.off.title')}>
        <p>{t('concepts.off.body')}</p>
      </Notice>
    );
  }
  if (concepts.length === 0) {
    return (
      <Notice level={2} title={t('concepts.empty.title')}>
        <p>{t('concepts.empty.body')}</p>
      </Notice>
    );
  }
  return (
    <ul class="list">
      {concepts.map(({ id, label, group, sure, unsure }) => (
        <li key={id} class="concept">
          <span class="name">
            <GroupChip group={group} unsure={sure === 0}>
              {label}
            </GroupChip>
            {unsure > 0 && (
              <span class="unsure-count">{t('concept.unsure', { count: unsure })}</span>
            )}
          </span>
          <span class="number">{sure + unsure}</span>
          <button
            type="button"
            class="btn quiet icon"
            aria-label={t('concept.next', { label })}
            onClick={() => onJump(id)}
          >
            <Icon name="down" />
          </button>
        </li>
      ))}
    </ul>
  );
}
