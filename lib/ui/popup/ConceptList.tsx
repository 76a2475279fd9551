/** The concepts of the page, each with the way to its next mention. */
import { GroupChip } from '../GroupChip';
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages/popup';
import { DismissalList } from './DismissalList';
import { Notice } from './Notice';
import type { ConceptRow, PopupActions, PopupContent } from './popup-state';

interface ConceptListProps {
  readonly content: Pick<PopupContent, 'concepts' | 'dismissals' | 'enabled'>;
  readonly actions: Pick<PopupActions, 'jumpToConcept' | 'restoreTag'>;
  readonly t: PopupTranslate;
}

export function ConceptList({ content, actions, t }: ConceptListProps) {
  const { concepts, dismissals, enabled } = content;
  if (!enabled) {
    return (
      <Notice level={2} title={t('concepts.off.title')}>
        <p>{t('concepts.off.body')}</p>
      </Notice>
    );
  }
  return (
    <>
      {concepts.length === 0 ? (
        <Notice level={2} title={t('concepts.empty.title')}>
          <p>{t('concepts.empty.body')}</p>
        </Notice>
      ) : (
        <Concepts concepts={concepts} t={t} onJump={actions.jumpToConcept} />
      )}
      {dismissals.length > 0 && (
        <DismissalList dismissals={dismissals} t={t} onRestore={actions.restoreTag} />
      )}
    </>
  );
}

interface ConceptsProps {
  readonly concepts: readonly ConceptRow[];
  readonly t: PopupTranslate;
  readonly onJump: PopupActions['jumpToConcept'];
}

function Concepts({ concepts, t, onJump }: ConceptsProps) {
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
