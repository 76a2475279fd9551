/**
 * The text a reading reads: that of a web page, or of whatever else shows text in a document of ours. It says
 * what has changed and what is on the screen; what is mentioned in it is the reading's to find.
 */
import type { Block } from '../dom/block';
import { scrollToPlace } from '../dom/boxes';
import { PageText, type TextChange } from '../dom/page-text';
import type { Span, TextIndex } from '../dom/text-index';
import { findBlockElementsOnScreen } from '../dom/viewport';
import { watchContent } from '../dom/watch-content';

export interface TextSource {
  /** As last read. */
  readonly index: TextIndex;
  /** A reading begins: what changes from now on is for the next. */
  begin(): void;
  /** The reading ended; it took `cost` ms. */
  end(cost: number): void;
  /** Reads what is on the screen only; these blocks are in no index before the next one. */
  readScreen(): Generator<unknown, readonly Block[]>;
  /** Reads all that changed, in steps between which the page may have its turn. */
  read(): Generator<unknown, void>;
  /** How the text read differs from what it was; undefined when it does not. */
  takeChange(): TextChange | undefined;
  findOnScreen(): readonly Block[];
  /** Where in the text the reader is, UTF-16: near enough to look there first. */
  guessOffsetOnScreen(): number;
  /** Brings a span into view, there in the window; resolves with where it is then shown. */
  reveal(span: Span, place: 'middle' | 'top'): Promise<readonly StaticRange[]>;
}

export interface SourceEvents {
  /** It is time to read. */
  readonly onDue: () => void;
  /** The text stayed, but these blocks are now shown elsewhere, or no longer. */
  readonly onShown: (blocks: readonly Block[]) => void;
}

/** Begins to watch a text, until `signal` aborts. */
export type OpenText = (events: SourceEvents, signal: AbortSignal) => TextSource;

/** The text of the document a script runs in. @param isOwn tells our own interface from the page. */
export function openPageText(isOwn: (node: Node) => boolean): OpenText {
  return ({ onDue }, signal) => {
    const text = new PageText(document, { isOwn, onShadowRoot: (root) => watch.observe(root) });
    const watch = watchContent(document, text, isOwn, onDue, signal);
    return {
      get index() {
        return text.index;
      },
      begin: watch.begin,
      end: watch.end,
      readScreen: () => text.readFirst(findBlockElementsOnScreen(isOwn)),
      read: () => text.read(),
      takeChange: () => text.takeChange(),
      findOnScreen: () =>
        [...findBlockElementsOnScreen(isOwn)].flatMap((element) => text.findBlocks(element)),
      guessOffsetOnScreen() {
        const { scrollHeight } = document.documentElement;
        return scrollHeight > 0 ? (scrollY / scrollHeight) * text.index.length : 0;
      },
      async reveal({ start, end }, place) {
        const ranges = text.index.findRanges(start, end);
        scrollToPlace(ranges, place);
        return ranges;
      },
    };
  };
}
