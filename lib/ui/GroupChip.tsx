/** A label with the colour of its concept group; the colour alone never says anything the words do not. */
import type { ComponentChildren } from 'preact';

interface GroupChipProps {
  /** A `ConceptGroup`; any other value gets the neutral colour. */
  readonly group: string;
  /** Dashed: nothing sure was found. */
  readonly unsure?: boolean;
  readonly children: ComponentChildren;
}

export function GroupChip({ group, unsure = false, children }: GroupChipProps) {
  return (
    <span class="chip" data-group={group} data-unsure={unsure || undefined}>
      {children}
    </span>
  );
}
