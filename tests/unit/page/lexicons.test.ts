import { expect, it, vi } from 'vitest';
import { tag } from '../../../lib/domain/tagging/tag';
import { createLexicons } from '../../../lib/page/lexicons';
import { createPacer } from '../../../lib/platform/slices';
import { compileShippedLexicons } from '../../../scripts/catalogue/shipped-lexicon';

const compiled = compileShippedLexicons();
const loadText = vi.fn(async (name: keyof typeof compiled) => JSON.stringify(compiled[name]));
const pacer = createPacer(new AbortController().signal);

it('each lexicon is asked for once, however its language is spelled', async () => {
  loadText.mockClear();
  const lexicons = createLexicons(loadText);
  expect(lexicons.get('de')).toBeUndefined();
  const german = await lexicons.load('de', pacer);
  expect(await lexicons.load('de-AT', pacer)).toBe(german);
  expect(lexicons.get('de-AT')).toBe(german);
  expect(loadText.mock.calls).toEqual([['de']]);
});

it('a lexicon loaded in slices tags as it should', async () => {
  const lexicon = await createLexicons(loadText).load('fr', pacer);
  const text = 'La remunicipalisation de l’eau.';
  expect(lexicon && tag(text, { lexicon, lang: 'fr' })).toHaveLength(1);
});

it('text in no language we know gets the lexicon of all', async () => {
  loadText.mockClear();
  const lexicons = createLexicons(loadText);
  await lexicons.load('und', pacer);
  await lexicons.load('sv', pacer);
  expect(loadText.mock.calls).toEqual([['all']]);
});

it('a lexicon that cannot be had is asked for again, but not before it is said so', async () => {
  const failing = vi.fn<typeof loadText>().mockRejectedValueOnce(new Error('no background'));
  failing.mockImplementation(loadText);
  const lexicons = createLexicons(failing);
  expect(await lexicons.load('en', pacer)).toBeUndefined();
  expect(await lexicons.load('en', pacer)).toBeUndefined();
  expect(failing).toHaveBeenCalledTimes(1);
  lexicons.retry();
  expect(await lexicons.load('en', pacer)).toBeDefined();
});
