/** A place in the DOM of a page → the text of `PageText` that stands there. */
import type { Block, BlockPoint } from './block';
import { TextBlock } from './container';
import { firstIndex } from './first-index';
import type { Locator } from './text-index';
import { isBeforeBoundary } from './tree-order';

/** @param blocksAround the blocks among which a text node is, if it is in any. */
export function createPageLocator(blocksAround: (node: Node) => readonly Block[]): Locator {
  const findPointFrom = (blocks: readonly Block[], container: Node, offset: number) => {
    const isBefore = (node: Node) => isBeforeBoundary(node, container, offset);
    // Blocks, and the nodes in each, are in document order, so both are found by halving.
    const after = firstIndex(
      blocks,
      (block) => !isBefore(nodesOf(block)[0] ?? block.element ?? container),
    );
    const before = blocks[after - 1];
    return (before && findInBlock(before, isBefore)) ?? startOf(blocks[after]);
  };
  return {
    findPoint(node, offset) {
      for (const block of blocksAround(node)) {
        const at = nodesOf(block).indexOf(node as Text);
        if (at >= 0) return { block, offset: startsOf(block, at) + offset };
      }
      return undefined;
    },
    findPointFrom,
    findPointUpTo: findPointFrom,
  };
}

function findInBlock(block: Block, isBefore: (node: Node) => boolean): BlockPoint | undefined {
  const nodes = nodesOf(block);
  const at = firstIndex(nodes, (node) => !isBefore(node));
  return at < nodes.length ? { block, offset: startsOf(block, at) } : undefined;
}

function startOf(block: Block | undefined): BlockPoint | undefined {
  return block && { block, offset: 0 };
}

function nodesOf(block: Block): readonly Text[] {
  return block instanceof TextBlock ? block.nodes : [];
}

function startsOf(block: Block, node: number): number {
  return block instanceof TextBlock ? (block.starts[node] as number) : 0;
}
