/** Which concepts are broader than which, by index. Build time only. */
import type { LexiconConcept } from './lexicon-entry';

export class ConceptOrder {
  readonly #concepts: readonly LexiconConcept[];
  readonly #index: ReadonlyMap<string, number>;

  /** @param index by id, the place in `concepts`. */
  constructor(concepts: readonly LexiconConcept[], index: ReadonlyMap<string, number>) {
    this.#concepts = concepts;
    this.#index = index;
  }

  /** Is one of `others`, which list the same label, narrower? The most specific concept wins. */
  hasNarrower(concept: number, others: ReadonlySet<number>): boolean {
    return [...others].some((other) => other !== concept && this.#isBroader(concept, other));
  }

  #isBroader(concept: number, of: number): boolean {
    const broader = this.#concepts[of]?.broader ?? [];
    return broader.some((id) => {
      const index = this.#index.get(id) ?? -1;
      return index === concept || this.#isBroader(concept, index);
    });
  }
}
