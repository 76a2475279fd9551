/** Made-up policy prose of any length: filler sentences with a label of some concept in about every third. */
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import type { LabelLanguage } from '../../lib/domain/i18n/languages';

const FILLERS = [
  'The committee met on Tuesday and heard evidence from officers, residents and two outside experts.',
  'Costs rose by four per cent over the previous year, mostly because of higher wages and older pipes.',
  'Members asked whether the figures for the northern district had been checked against the register.',
  'A decision was put off until the report on maintenance, which is due in spring, has been published.',
  'Several speakers recalled that the town had sold the old depot in 1994 and had rented it back since.',
  'It was noted that the water in the upper valley is harder and that the works there need more repair.',
];
const CARRIERS = [
  (label: string) => `The report returns to ${label} in its third chapter.`,
  (label: string) => `Much of the debate was about ${label} and its price.`,
];

/** The same text for the same arguments; blocks of a few sentences, split by blank lines. */
export function syntheticText(
  concepts: readonly ConceptSource[],
  lang: LabelLanguage,
  length: number,
): string {
  const labels = concepts.flatMap((concept) => [
    concept.prefLabel[lang],
    ...concept.altLabels[lang],
  ]);
  const parts: string[] = [];
  let total = 0;
  for (let turn = 0; total < length; turn++) {
    const filler = FILLERS[turn % FILLERS.length] ?? '';
    const carrier = CARRIERS[turn % CARRIERS.length];
    const label = labels[(turn * 7) % labels.length] ?? '';
    const sentence = turn % 3 === 2 && carrier ? carrier(label) : filler;
    const part = sentence + (turn % 5 === 4 ? '\n\n' : ' ');
    parts.push(part);
    total += part.length;
  }
  return parts.join('').slice(0, length);
}
