import { expect, it, vi } from 'vitest';
import { createPageWords } from '../../../lib/page/page-words';
import { pageMessages } from '../../../lib/ui/messages/page';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { runtimeFiles } from '../../../scripts/catalogue/runtime-files';
import { parseSources } from '../../../scripts/catalogue/source-schemas';

const packaged = new Map(
  runtimeFiles(parseSources(readSources())).map(({ path, json }) => [path, json]),
);
const loadText = vi.fn(async (lang: string) => packaged.get(`data/words.${lang}.json`) ?? '');

it('a page speaks the words of the package, numbers and names in their places', async () => {
  const words = createPageWords('de', loadText);
  await words.fetch();
  for (const [key, params] of [
    ['close', {}],
    ['card.moreCases', { count: 2 }],
    ['failure.outdated', {}],
  ] as const) {
    expect(words.t(key, params)).toBe(pageMessages('de')(key, params));
  }
});

it('what needs words waits for them, and for nothing once they are there', async () => {
  const words = createPageWords('en', loadText);
  const act = vi.fn();
  words.whenThere(act);
  expect(act).not.toHaveBeenCalled();
  await words.fetch();
  expect(act).toHaveBeenCalledTimes(1);
  words.whenThere(act);
  expect(act).toHaveBeenCalledTimes(2);
});

it('words are asked for once, and again only when they could not be had', async () => {
  const failing = vi.fn<typeof loadText>().mockRejectedValueOnce(new Error('no background'));
  failing.mockImplementation(loadText);
  const words = createPageWords('en', failing);
  const act = vi.fn();
  words.whenThere(act);
  await words.fetch();
  expect(act).not.toHaveBeenCalled();
  await Promise.all([words.fetch(), words.fetch()]);
  expect(failing).toHaveBeenCalledTimes(2);
  expect(words.t('close')).toBe('Close');
});
