import { describe, expect, it } from 'vitest';
import { BlockCollector } from '../../../lib/dom/block-collector';
import { Container, TextBlock } from '../../../lib/dom/container';

const element = document.createElement('div');
const block = (text: string) => new TextBlock(element, 'en', text);

function container(...parts: (TextBlock | Container)[]): Container {
  const made = new Container(element, 'en');
  made.parts = parts;
  return made;
}

describe('the blocks of a container', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(block) as TextBlock[];
  const nested = container(
    a as TextBlock,
    container(b as TextBlock),
    container(container(), container(c as TextBlock, container(d as TextBlock))),
    container(),
    e as TextBlock,
  );

  it.each([1, 2, 3, 100])('come in order, %d at a time', (most) => {
    const collector = new BlockCollector([nested]);
    let pieces = 1;
    while (!collector.collect(most)) pieces += 1;
    expect(collector.blocks).toEqual([a, b, c, d, e]);
    expect(pieces).toBeGreaterThanOrEqual(Math.ceil(5 / most));
  });
});
