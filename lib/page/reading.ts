/**
 * Keeps a page read: its text, what is mentioned in it, and the marks of both, as its content changes.
 *
 *   first pass:   what is on the screen, tagged, and painted if the rest takes its time → everything else
 *   every pass:   changes → text index → new blocks scanned → mentions resolved → marks that differ
 *
 * Rules: one pass at a time; what changes during a pass is for the next; a pass gives way to the page every
 * few milliseconds; mentions are kept per block, in offsets of its text, so that nothing moves with the rest.
 */
import type { Block } from '../dom/block';
import type { Painter } from '../dom/highlight-painter';
import type { TextChange } from '../dom/page-text';
import type { TextIndex } from '../dom/text-index';
import { watchScroll } from '../dom/viewport';
import type { ConceptGroup } from '../domain/concepts/concept';
import type { Mention } from '../domain/tagging/mention';
import { createPacer, type Pacer } from '../platform/slices';
import { createBlockLanguages, type DetectLanguage } from './block-languages';
import { createMentionPainter } from './mention-painter';
import type { PageDismissals } from './page-dismissals';
import type { PageLexicons } from './page-lexicons';
import { shift, TaggedBlocks } from './tagged-blocks';
import type { OpenText, TextSource } from './text-source';

export interface ReadingParts {
  readonly lexicons: Omit<PageLexicons, 'use'>;
  readonly detectLanguage: DetectLanguage;
  readonly painter: Painter;
  readonly openText: OpenText;
  readonly dismissals: Pick<PageDismissals, 'apply' | 'dependOnPlace'>;
  /** Groups whose concepts do not count. They are evidence all the same for what else the page speaks of. */
  readonly getHiddenGroups: () => ReadonlySet<ConceptGroup>;
  /** Looks for the places of dismissals in the index as it is now. */
  readonly findDismissed: () => Promise<void>;
  /** Nothing is painted before, so that no tag shows up only to go. */
  readonly dismissalsLoaded: Promise<unknown>;
  /** Told when there is a new index, before it is tagged. */
  readonly onText: (index: TextIndex) => void;
  /** Told when mentions or the index may be others than before. */
  readonly onTagged: () => void;
  /** Told when words that stayed are shown elsewhere, or no longer. */
  readonly onShown: () => void;
}

export interface Reading extends Pick<TextSource, 'guessOffsetOnScreen' | 'reveal'> {
  readonly index: TextIndex;
  /** Those that count, offsets in `index.text`; undefined until the page was read once. */
  readonly mentions: readonly Mention[] | undefined;
  findMentionAt(offset: number): Mention | undefined;
  /** Resolves when all that changed until now has been read. */
  update(): Promise<void>;
  /** Weighs all mentions again, after the dismissals or the hidden groups have changed. */
  weighAgain(): Promise<void>;
  /** Scans everything again, after the lexicons have changed. */
  scanAgain(): Promise<void>;
  /** Of the last pass that changed anything, in ms: work done, and its longest stretch without a pause. */
  readonly lastPass: Readonly<Pick<Pacer, 'cost' | 'longestSlice'>>;
}

/** A page that is read sooner is painted once, which spares it a frame; nobody sees the difference. */
const PATIENCE_MS = 50;

/** Reads and watches the page until `signal` aborts. */
export function startReading(parts: ReadingParts, signal: AbortSignal): Reading {
  const { dismissals, lexicons } = parts;
  const onShown = (blocks: readonly Block[]) => {
    for (const block of blocks) marks.renew(block);
    lookAtScreen();
    paint();
    parts.onShown();
  };
  const text = parts.openText({ onDue: () => void update(), onShown }, signal);
  const languages = createBlockLanguages(parts.detectLanguage);
  const marks = createMentionPainter(parts.painter);
  const tags = new TaggedBlocks();
  /** Those whose lexicon could not be had. */
  const unscanned = new Set<Block>();
  let onScreen: readonly Block[] = [];
  let isRead = false;
  let everythingChanged = false;
  let isOutOfDate = false;
  let placed: readonly Mention[] | undefined;
  let early: ReturnType<typeof setTimeout> | undefined;
  let lastPass = { cost: 0, longestSlice: 0 };

  const scan = async (blocks: readonly Block[], pacer: Pacer) => {
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at] as Block;
      const found = languages.find(block);
      const lang = typeof found === 'string' ? found : await found;
      const lexicon = lexicons.get(lang) ?? (await lexicons.load(lang, pacer));
      if (!lexicon) {
        unscanned.add(block);
        continue;
      }
      unscanned.delete(block);
      const steps = tags.scan(block, lang, lexicon);
      if (steps) await pacer.run(steps);
      if (pacer.isDue()) await pacer.pause();
    }
  };

  /** What is on the screen, before the rest is even looked at; only what the rest cannot overturn. */
  const readScreen = async (pacer: Pacer) => {
    const blocks = await pacer.run(text.readScreen());
    await pacer.pauseIfSpent();
    await languages.learn(blocks);
    await pacer.pauseIfSpent();
    await scan(blocks, pacer);
    await pacer.pauseIfSpent();
    await parts.dismissalsLoaded;
    // Places are found in the whole text only.
    if (!dismissals.dependOnPlace)
      for (const block of blocks) count(block, tags.findCertain(block) ?? []);
    onScreen = blocks;
    early = setTimeout(() => {
      if (!signal.aborted) marks.flush(onScreen, onScreen);
    }, PATIENCE_MS);
    return blocks;
  };

  const count = (block: Block, all: readonly Mention[]) => {
    const hidden = parts.getHiddenGroups();
    const found = hidden.size > 0 ? all.filter((one) => !tags.isOfGroups(block, one, hidden)) : all;
    if (found.length === 0 && !marks.get(block)) return;
    marks.set(
      block,
      dismissals.apply(found, block.text, () => text.index.find(block)?.start ?? 0),
    );
  };

  const drop = (block: Block) => {
    tags.drop(block);
    unscanned.delete(block);
    marks.drop(block);
  };

  /** Nothing is known to be mentioned any more; marks go when they are painted anew. */
  const forget = () => {
    isOutOfDate = false;
    everythingChanged = true;
    for (const block of text.index.blocks) {
      tags.drop(block);
      count(block, []);
    }
  };

  const lookAtScreen = () => {
    onScreen = text.findOnScreen();
  };
  const paint = () => {
    clearTimeout(early);
    // Asking what is on the screen makes the browser lay out what changed, so it is asked only after scrolling,
    // when that has been done, or when everything that was there is gone.
    onScreen = onScreen.filter((block) => text.index.find(block));
    if (onScreen.length === 0 && marks.isWindowed) lookAtScreen();
    const { blocks } = text.index;
    marks.flush(onScreen, blocks.length > 0 ? blocks : onScreen);
  };

  const tagChange = async ({ index, added, removed, moved }: TextChange, pacer: Pacer) => {
    for (const block of removed) drop(block);
    await pacer.pauseIfSpent();
    // A page that shows something else altogether may be in another language.
    if (added.length * 2 >= index.blocks.length) await languages.learn(added);
    await pacer.pauseIfSpent();
    await scan(unscanned.size > 0 ? [...unscanned, ...added] : added, pacer);
    for (const block of moved) marks.renew(block);
  };

  const weigh = async (pacer: Pacer) => {
    for (const block of tags.resolve()) {
      const found = tags.found(block);
      if (!everythingChanged || found.length === 0) count(block, found);
      if (pacer.isDue()) await pacer.pause();
    }
    if (!everythingChanged) return;
    everythingChanged = false;
    for (const block of tags.blocks()) {
      count(block, tags.found(block));
      if (pacer.isDue()) await pacer.pause();
    }
  };

  const readText = async (pacer: Pacer) => {
    const early = isRead ? [] : await readScreen(pacer);
    await pacer.run(text.read());
    // What is done once for all blocks takes long where code is new to the browser, as in a page just opened.
    if (!isRead || pacer.isSpent()) await pacer.pause();
    const change = text.takeChange();
    for (const block of early) if (!text.index.find(block)) drop(block);
    return change;
  };

  const pass = async () => {
    const pacer = createPacer(signal);
    text.begin();
    lexicons.retry();
    const change = await readText(pacer);
    const startsOver = isOutOfDate;
    if (startsOver) forget();
    if (change) {
      parts.onText(change.index);
      if (dismissals.dependOnPlace) everythingChanged = true;
      await tagChange(change, pacer);
    }
    if (startsOver) await scan(text.index.blocks, pacer);
    const stays = isRead && !change && !everythingChanged;
    if (everythingChanged && dismissals.dependOnPlace) await parts.findDismissed();
    await weigh(pacer);
    await pacer.pauseIfSpent();
    if (!stays) paint();
    text.end(pacer.cost);
    if (stays) return;
    lastPass = { cost: pacer.cost, longestSlice: pacer.longestSlice };
    isRead = true;
    placed = undefined;
    parts.onTagged();
  };

  let running: Promise<void> | undefined;
  let isOutdated = false;
  const runPasses = async () => {
    try {
      do {
        isOutdated = false;
        await pass();
      } while (isOutdated);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = undefined;
    }
  };
  const update = () => {
    isOutdated = running !== undefined;
    running ??= runPasses();
    return running;
  };

  void update();
  watchScroll(() => {
    if (!marks.isWindowed) return;
    lookAtScreen();
    paint();
  }, signal);

  const placeMentions = () =>
    text.index.blocks.flatMap((block) => {
      const mentions = marks.get(block);
      const start = mentions && text.index.find(block)?.start;
      return start === undefined ? [] : (mentions?.map((mention) => shift(mention, start)) ?? []);
    });

  return {
    get index() {
      return text.index;
    },
    get mentions() {
      if (isRead) placed ??= placeMentions();
      return placed;
    },
    findMentionAt(offset) {
      const at = text.index.blockAt(offset);
      const mention =
        at &&
        marks
          .get(at.block)
          ?.find(({ start, end }) => start <= offset - at.start && offset - at.start < end);
      return mention && shift(mention, at.start);
    },
    update,
    weighAgain() {
      everythingChanged = true;
      return update();
    },
    guessOffsetOnScreen: () => text.guessOffsetOnScreen(),
    scanAgain() {
      isOutOfDate = true;
      return update();
    },
    reveal: (span, place) => text.reveal(span, place),
    get lastPass() {
      return lastPass;
    },
  };
}
