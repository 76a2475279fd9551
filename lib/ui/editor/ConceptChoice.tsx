/** The concepts of a note: those of the passage, each to be kept or left out. */
import type { ConceptId } from '../../domain/concepts/concept';
import type { NamedConcept } from '../../messaging/protocol/catalogue-requests';
import type { PageTranslate } from '../messages/page';

interface ConceptChoiceProps {
  readonly offered: readonly NamedConcept[];
  readonly chosen: readonly ConceptId[];
  readonly t: PageTranslate;
  readonly onToggle: (concept: ConceptId) => void;
}

/** Nothing where the passage speaks of none. */
export function ConceptChoice({ offered, chosen, t, onToggle }: ConceptChoiceProps) {
  if (offered.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in all browsers.
    <div class="chips" role="group" aria-label={t('note.concepts')}>
      {offered.map(({ id, label, group }) => (
        <button
          key={id}
          type="button"
          class="chip toggle"
          data-group={group}
          aria-pressed={chosen.includes(id)}
          onClick={() => onToggle(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
