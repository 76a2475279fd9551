import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../lib/dom/block';
import { createBlockLanguages } from '../../../lib/page/block-languages';

const ENGLISH =
  'The council has decided that the water will be run by the town from next year, and that those who work for it are to be asked before anything is changed. It was not an easy vote, but it was a clear one, and they all know it.';
const GERMAN =
  'Der Rat hat im Herbst beschlossen, dass das Wasser ab dem nächsten Jahr von der Stadt geliefert wird, und dass die Beschäftigten gefragt werden, bevor sich etwas ändert. Es war keine leichte Wahl, aber sie ist nicht zu bereuen.';
const SPANISH =
  'El ayuntamiento ha decidido que el agua sea de la ciudad desde el año que viene y que se pregunte a los que trabajan en el servicio antes de cambiar nada. No fue una votación fácil, pero está clara para todos los vecinos.';

const aBlock = (text: string, lang = '') => ({ text, lang }) as Block;

async function decide(blocks: readonly Block[], answer?: string) {
  const detect = vi.fn(async () => answer);
  const languages = createBlockLanguages(detect);
  await languages.learn(blocks);
  const found = await Promise.all(blocks.map((block) => languages.find(block)));
  return { found, questions: detect.mock.calls.length };
}

describe('the language a block is read in', () => {
  it('is the declared one when the words agree, and nobody is asked', async () => {
    expect(await decide([aBlock(ENGLISH, 'en-GB'), aBlock('Contents', 'en-GB')])).toEqual({
      found: ['en', 'en'],
      questions: 0,
    });
  });

  it('is that of the words when nothing is declared', async () => {
    expect(await decide([aBlock(GERMAN), aBlock('Übersicht')])).toEqual({
      found: ['de', 'de'],
      questions: 0,
    });
  });

  it('is what the browser says when declaration and words disagree, once for the page', async () => {
    expect(
      await decide([aBlock(GERMAN, 'en'), aBlock(GERMAN, 'en'), aBlock('x', 'en')], 'de'),
    ).toEqual({ found: ['de', 'de', 'de'], questions: 1 });
  });

  it('differs from block to block on a mixed page', async () => {
    const page = [aBlock(ENGLISH, 'en'), aBlock(ENGLISH, 'en'), aBlock(SPANISH, 'en')];
    expect((await decide(page, undefined)).found).toEqual(['en', 'en', 'es']);
  });

  it('follows each declaration on a page with several', async () => {
    expect(
      (await decide([aBlock(ENGLISH, 'en'), aBlock(SPANISH, 'es'), aBlock('Fin', 'es')])).found,
    ).toEqual(['en', 'es', 'es']);
  });

  it('stays the declared one when it is none of ours', async () => {
    const text = 'Rada miejska postanowiła, że wodociągi przejdą w ręce miasta. '.repeat(5);
    expect(await decide([aBlock(text, 'pl')])).toEqual({ found: ['pl'], questions: 0 });
  });

  it('is unknown, and not guessed at, in a short text that declares none', async () => {
    expect((await decide([aBlock('PPP')])).found).toEqual(['und']);
  });

  it('is that of the words when the browser does not answer', async () => {
    const languages = createBlockLanguages(() => Promise.reject(new Error('not here')));
    const block = aBlock(GERMAN, 'fr');
    await languages.learn([block]);
    expect(await languages.find(block)).toBe('de');
  });
});
