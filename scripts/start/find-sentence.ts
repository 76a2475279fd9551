/** Chooses the passage of a page that is worth a note: the sentence around the first tag. */
import type { Page } from 'puppeteer-core';
import { PAINTED } from '../../tests/support/reader';

/** Headings and table cells make poor quotations. */
const PROSE = 'p, blockquote, dd, li, pre';
/** Of menus, and of links, which a mouse drags instead of selecting their words. */
const NOT_PROSE = 'nav, a, button';
const LONGEST = 300;
/** Shorter blocks are labels rather than sentences. */
const SHORTEST_BLOCK = 40;

/** White space collapsed. Without tags the first sentence of the text; undefined when there is none. */
export async function findSentence(page: Page): Promise<string | undefined> {
  const tagged = await page.evaluate(readTaggedBlocks, PROSE, NOT_PROSE, [
    PAINTED.sure,
    PAINTED.unsure,
  ]);
  const [first] = tagged.sort((a, b) => a.top - b.top || a.at - b.at);
  if (first) return cutSentence(first.text, first.at);
  const blocks = await page.$$eval(PROSE, (all) => all.map(({ textContent }) => textContent));
  const block = blocks.find((text) => text.trim().length >= SHORTEST_BLOCK);
  return block && cutSentence(block, block.search(/\S/));
}

/** Runs in the page: for each tag the text of its block, where in it the tag begins, and the block's place. */
function readTaggedBlocks(prose: string, notProse: string, names: readonly string[]) {
  const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
  return ranges.flatMap(({ startContainer, startOffset }) => {
    const block = startContainer.parentElement?.closest(prose);
    if (!block || startContainer.parentElement?.closest(notProse)) return [];
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(startContainer, startOffset);
    const { top } = block.getBoundingClientRect();
    return [{ text: block.textContent, at: before.toString().length, top }];
  });
}

function cutSentence(text: string, at: number): string {
  // A segmenter takes the line breaks of the source for ends of paragraphs; only an empty line is one.
  const lines = text.replace(/\n(?!\s*\n)/g, ' ');
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(lines);
  const sentence = (sentences.containing(at)?.segment ?? '').replace(/\s+/g, ' ').trim();
  return sentence.length <= LONGEST
    ? sentence
    : sentence.slice(0, sentence.lastIndexOf(' ', LONGEST));
}
