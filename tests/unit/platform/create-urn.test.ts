import { is } from 'valibot';
import { expect, it } from 'vitest';
import { NoteId } from '../../../lib/domain/notes/note';
import { createUrn } from '../../../lib/platform/create-urn';

it('a new name is a random URN UUID of version 4, as notes ask for', () => {
  const names = Array.from({ length: 500 }, () => createUrn<NoteId>());
  expect(names.filter((name) => !is(NoteId, name))).toEqual([]);
  expect(names.filter((name) => !/^urn:uuid:.{14}4.{4}[89ab].{3}-.{12}$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(500);
});
