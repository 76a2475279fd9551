import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/dom/block';
import type { Lexicon } from '../../../lib/domain/tagging/lexicon';
import { tag } from '../../../lib/domain/tagging/tag';
import { shift, TaggedBlocks } from '../../../lib/page/tagged-blocks';
import { english, lexiconFor } from '../tagging/shipped-lexicon';

const aBlock = (text: string) => ({ text }) as Block;
const only = (packaged: Lexicon) => ({ packaged, showsPackaged: true });
const finish = (work: Iterable<unknown> = []) => [...work];

/** The words found in each block. */
function words(tags: TaggedBlocks, blocks: readonly Block[]) {
  finish(tags.resolve());
  return blocks.map((block) => tags.found(block).map((m) => block.text.slice(m.start, m.end)));
}

const LONG_FORM = 'The town signed a public-private partnership for the pool.';
const ACRONYM = 'Each PPP is listed in the annex.';

describe('the tags of a page', () => {
  it('are those of its whole text tagged at once', () => {
    const texts = [LONG_FORM, 'Nothing here.', ACRONYM, 'Water was remunicipalised in 2010.'];
    const tags = new TaggedBlocks();
    const blocks = texts.map(aBlock);
    for (const block of blocks) finish(tags.scan(block, 'en', only(english)));
    finish(tags.resolve());
    let start = 0;
    const found = blocks.flatMap((block) => {
      const mentions = tags.found(block).map((mention) => shift(mention, start));
      start += block.text.length + 2;
      return mentions;
    });
    expect(found).toEqual(tag(texts.join('\n\n'), { lexicon: english, lang: 'en' }));
  });

  it('follow what the rest of the page says, when that comes and when it goes', () => {
    const tags = new TaggedBlocks();
    const acronym = aBlock(ACRONYM);
    const longForm = aBlock(LONG_FORM);
    finish(tags.scan(acronym, 'en', only(english)));
    expect(words(tags, [acronym])).toEqual([[]]);
    finish(tags.scan(longForm, 'en', only(english)));
    expect(words(tags, [acronym])).toEqual([['PPP']]);
    tags.drop(longForm);
    expect(words(tags, [acronym, longForm])).toEqual([[], []]);
  });

  it('resolve only what is new or has a reason to', () => {
    const tags = new TaggedBlocks();
    const settled = aBlock('Water was remunicipalised.');
    finish(tags.scan(settled, 'en', only(english)));
    expect(finish(tags.resolve())).toEqual([settled]);
    const other = aBlock('A community land trust was set up.');
    finish(tags.scan(other, 'en', only(english)));
    expect(finish(tags.resolve())).toEqual([other]);
  });

  it('are certain at once where no other block has a say', () => {
    const tags = new TaggedBlocks();
    const [acronym, longForm] = [aBlock(ACRONYM), aBlock(LONG_FORM)];
    for (const block of [acronym, longForm]) finish(tags.scan(block, 'en', only(english)));
    expect(tags.findCertain(acronym)).toBeUndefined();
    expect(tags.findCertain(longForm)).toHaveLength(1);
  });

  it('have exact places in a text too long to be scanned in one go', () => {
    const filler = 'The committee met on Tuesday and went home before nine. ';
    const text = `${filler.repeat(600)}Then came remunicipalisation. ${filler.repeat(300)}Later privatisation.`;
    const tags = new TaggedBlocks();
    const block = aBlock(text);
    expect(finish(tags.scan(block, 'en', only(english))).length).toBeGreaterThan(1);
    expect(words(tags, [block])).toEqual([['remunicipalisation', 'privatisation']]);
  });

  it('follow what blocks in other languages say', () => {
    const tags = new TaggedBlocks();
    const acronym = aBlock(ACRONYM);
    const german = aBlock('Die Stadt schloss eine öffentlich-private Partnerschaft.');
    finish(tags.scan(acronym, 'en', only(english)));
    finish(tags.scan(german, 'de', only(lexiconFor('', 'de'))));
    expect(words(tags, [acronym, german])).toEqual([['PPP'], ['öffentlich-private Partnerschaft']]);
  });

  it('change with the language a text is read in', () => {
    const tags = new TaggedBlocks();
    const block = aBlock('Die Genossenschaft hat neue Mitglieder.');
    finish(tags.scan(block, 'en', only(english)));
    expect(words(tags, [block])).toEqual([[]]);
    finish(tags.scan(block, 'de', only(lexiconFor('', 'de'))));
    expect(words(tags, [block])).toEqual([['Genossenschaft']]);
  });
});
