/** Which concepts a document that speaks of one might be expected to weigh it against. As in assets/data. */
import * as v from 'valibot';
import { ConceptId } from '../concepts/concept';

export const Contrast = v.strictObject({
  concept: ConceptId,
  /** Told one by one when a document does not mention them. */
  counterparts: v.pipe(v.array(ConceptId), v.nonEmpty('must not be empty')),
});
export type Contrast = v.InferOutput<typeof Contrast>;
