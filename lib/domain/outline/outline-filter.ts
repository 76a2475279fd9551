/** What of an outline a reader wants to see. Pure; knows neither pages nor components. */
import * as v from 'valibot';
import { CONCEPT_GROUPS, type ConceptGroup } from '../concepts/concept';
import { foldPhrase } from '../dismissals/dismissal';

export const CERTAINTIES = ['all', 'sure', 'unsure'] as const;

export const OutlineFilter = v.object({
  /** Words in the text, the label or the note. */
  text: v.pipe(v.string(), v.maxLength(200)),
  /** The id of a concept or case study. */
  subject: v.nullable(v.string()),
  group: v.nullable(v.picklist(CONCEPT_GROUPS)),
  certainty: v.picklist(CERTAINTIES),
  notesOnly: v.boolean(),
});
export type OutlineFilter = v.InferOutput<typeof OutlineFilter>;

export const NO_FILTER: OutlineFilter = {
  text: '',
  subject: null,
  group: null,
  certainty: 'all',
  notesOnly: false,
};

export interface FilterableMention {
  readonly id: string;
  readonly label: string;
  /** Null for case studies. */
  readonly group: ConceptGroup | null;
  readonly sure: boolean;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Whether anything is left out by it. */
export function isFiltering(filter: OutlineFilter): boolean {
  return (
    foldPhrase(filter.text) !== '' ||
    filter.subject !== null ||
    filter.group !== null ||
    filter.certainty !== 'all' ||
    filter.notesOnly
  );
}

/** Folding costs more than all else, and the same mentions are asked for at each key pressed. */
const folded = new WeakMap<object, string>();

function foldOnce(key: object, getText: () => string): string {
  let text = folded.get(key);
  if (text === undefined) {
    text = foldPhrase(getText());
    folded.set(key, text);
  }
  return text;
}

export interface OutlineTest {
  readonly mention: (mention: FilterableMention) => boolean;
  /** @param note stands for its text as long as that stays. */
  readonly note: (note: object, getText: () => string) => boolean;
}

export function createOutlineTest(filter: OutlineFilter): OutlineTest {
  const wanted = foldPhrase(filter.text);
  const { subject, group, certainty, notesOnly } = filter;
  // A note is about no concept more than another: asked for one, notes are left out.
  const withNotes = subject === null && group === null && certainty === 'all';
  return {
    mention(mention) {
      if (notesOnly) return false;
      if (subject !== null && mention.id !== subject) return false;
      if (group !== null && mention.group !== group) return false;
      if (certainty !== 'all' && mention.sure !== (certainty === 'sure')) return false;
      if (wanted === '') return true;
      const getText = () => `${mention.before}${mention.words}${mention.after} ${mention.label}`;
      return foldOnce(mention, getText).includes(wanted);
    },
    note(note, getText) {
      return withNotes && (wanted === '' || foldOnce(note, getText).includes(wanted));
    },
  };
}
