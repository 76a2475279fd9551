import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decideOwnRestore } from '../../../lib/domain/backups/decide-own';
import { changeOwn, type OwnRecord } from '../../../lib/domain/vocabulary/own-records';
import { OwnConcept, Vocabulary } from '../../../lib/domain/vocabulary/vocabulary';
import { anOwnCase, anOwnConcept, aVocabulary } from '../../support/own-builders';

const first = '2026-11-28T09:00:00.000Z';
const later = '2026-11-28T10:00:00.000Z';
const nothingKept = async () => false;

const concept = anOwnConcept({ uri: 'https://fields.example/1' });
const here = changeOwn(concept, { prefLabel: { en: 'grazing round' } }, first);
const other = changeOwn(concept, { prefLabel: { en: 'grazing ring' } }, later);

describe('an own record of a backup', () => {
  it('is put where there is none, and the same again is not', async () => {
    expect(await decideOwnRestore(here, undefined, nothingKept)).toEqual({
      outcome: 'new',
      put: here,
    });
    expect(await decideOwnRestore(here, here, nothingKept)).toEqual({ outcome: 'identical' });
    const back = changeOwn(here, {}, later);
    expect(await decideOwnRestore(back, here, nothingKept)).toEqual({
      outcome: 'identical',
      put: back,
    });
  });

  it.each([
    ['the later of the same revision', other, here, other, here],
    ['the one here, of the same revision and later', here, other, undefined, here],
    [
      'the one of a higher revision, whatever was written later',
      changeOwn(here, { group: 'Rights' }, first),
      other,
      changeOwn(here, { group: 'Rights' }, first),
      other,
    ],
    ['the one here of a higher revision', concept, other, undefined, concept],
  ])(
    'gives way to %s, and the other is copied into the trash',
    async (_, incoming, stored, put, loser) => {
      const decision = await decideOwnRestore(incoming, stored, nothingKept);
      expect(decision.outcome).toBe('copied');
      expect(decision.put).toEqual(put);
      expect(v.is(OwnConcept, decision.copy)).toBe(true);
      const { id, uri, revision, trashed, ...words } = loser;
      expect(decision.copy).toMatchObject(words);
      expect(decision.copy).toMatchObject({ uri: null, revision: 0, trashed: loser.modified });
      expect(decision.copy?.id).not.toBe(id);
    },
  );

  it('copies a state once: its id is that of whose copy it is and what it says', async () => {
    const idOf = async (incoming: OwnRecord, stored: OwnRecord) =>
      (await decideOwnRestore(incoming, stored, nothingKept)).copy?.id;
    const id = await idOf(other, here);
    expect(await idOf(here, changeOwn(other, {}, later))).toBe(id);
    expect(await idOf(other, { ...here, prefLabel: { en: 'night pasture' } })).not.toBe(id);
    const asked: string[] = [];
    const again = await decideOwnRestore(here, other, async (one) => asked.push(one) > 0);
    expect(again).toEqual({ outcome: 'older' });
    expect(asked).toEqual([id]);
  });

  it('is not copied where only its use differs, not its words', async () => {
    const deleted = changeOwn(here, { trashed: later }, later);
    expect(await decideOwnRestore(deleted, here, nothingKept)).toEqual({
      outcome: 'newer',
      put: deleted,
    });
    const vocabulary = aVocabulary();
    const off = changeOwn(vocabulary, { enabled: false }, later);
    expect(await decideOwnRestore(vocabulary, off, nothingKept)).toEqual({ outcome: 'older' });
  });

  it('may be a case or a vocabulary as well', async () => {
    const own = anOwnCase();
    const decision = await decideOwnRestore(
      changeOwn(own, { title: 'Millbrook: open again' }, later),
      changeOwn(own, { title: 'Millbrook: closed' }, first),
      nothingKept,
    );
    expect(decision.copy?.title).toBe('Millbrook: closed');
    const vocabulary = aVocabulary({ uri: 'https://fields.example/' });
    const renamed = changeOwn(vocabulary, { title: 'Meadows' }, later);
    const { copy } = await decideOwnRestore(renamed, vocabulary, nothingKept);
    expect(copy).toMatchObject({ title: vocabulary.title, uri: null });
    expect(v.is(Vocabulary, copy)).toBe(true);
  });
});
