import { describe, expect, it } from 'vitest';
import {
  createOutlineTest,
  isFiltering,
  NO_FILTER,
  type OutlineFilter,
} from '../../../lib/domain/outline/outline-filter';

const MENTION = {
  id: 'co-management',
  label: 'Mitverwaltung',
  group: 'Governance',
  sure: true,
  before: 'The baths are run in ',
  words: 'co-management',
  after: ' with the swimmers of Düren.',
} as const;
const passes = (filter: Partial<OutlineFilter>, mention: object = MENTION) =>
  createOutlineTest({ ...NO_FILTER, ...filter }).mention({ ...MENTION, ...mention });
const passesNote = (filter: Partial<OutlineFilter>, text: string) =>
  createOutlineTest({ ...NO_FILTER, ...filter }).note({}, () => text);

describe('a filter of the outline', () => {
  it('lets everything through at first', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(passes({})).toBe(true);
    expect(passesNote({}, 'anything')).toBe(true);
  });

  it.each(['swimmers', 'RUN IN', 'mitverwaltung', 'duren', '  co-management  '])(
    'finds “%s” in the text around or the name, however it is written',
    (text) => {
      expect(passes({ text })).toBe(true);
      expect(passes({ text }, { before: '', words: 'parks', after: '', label: 'parks' })).toBe(
        false,
      );
    },
  );

  it.each([
    [{ subject: 'co-management' }, {}, { id: 'commoning' }],
    [{ group: 'Governance' }, {}, { group: null }],
    [{ certainty: 'sure' }, {}, { sure: false }],
    [{ certainty: 'unsure' }, { sure: false }, {}],
  ] as const)('%o tells mentions apart, and leaves out notes', (filter, yes, no) => {
    expect(isFiltering({ ...NO_FILTER, ...filter })).toBe(true);
    expect(passes(filter, yes)).toBe(true);
    expect(passes(filter, no)).toBe(false);
    expect(passesNote(filter, 'anything')).toBe(false);
  });

  it('of notes only shows no mention', () => {
    expect(passes({ notesOnly: true })).toBe(false);
    expect(passesNote({ notesOnly: true, text: 'ask' }, 'Ask Terrassa')).toBe(true);
    expect(passesNote({ notesOnly: true, text: 'zebra' }, 'Ask Terrassa')).toBe(false);
  });

  it('of nothing but white space is none', () => {
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
  });
});
