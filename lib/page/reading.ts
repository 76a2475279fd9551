/**
 * Keeps a page read: its text, what is mentioned in it, and the marks of both, as its content changes.
 *
 *   first pass:   what is on the screen, tagged and painted → everything else
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
import type { Lexicon } from '../domain/tagging/lexicon';
import type { Mention } from '../domain/tagging/mention';
import type { Steps } from '../domain/tagging/steps';
import { createBlockLanguages, type DetectLanguage } from './block-languages';
import { createMentionPainter } from './mention-painter';
import type { PageDismissals } from './page-dismissals';
import { createPacer, type Pacer } from './slices';
import { shift, TaggedBlocks } from './tagged-blocks';
import type { OpenText, TextSource } from './text-source';

export interface ReadingParts {
  /** Loaded when the first text needs it: frames without text, as advertisements are, never pay for it. */
  /** Yields where the page may have its turn. */
  readonly loadLexicon: () => Steps<Lexicon>;
  readonly detectLanguage: DetectLanguage;
  readonly painter: Painter;
  readonly openText: OpenText;
  readonly dismissals: Pick<PageDismissals, 'apply' | 'dependOnPlace'>;
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
  /** Weighs all mentions against the dismissals again. */
  applyDismissals(): Promise<void>;
  /** Of the last pass that changed anything, in ms: work done, and its longest stretch without a pause. */
  readonly lastPass: Readonly<Pick<Pacer, 'cost' | 'longestSlice'>>;
}

/** Reads and watches the page until `signal` aborts. */
export function startReading(parts: ReadingParts, signal: AbortSignal): Reading {
  const { dismissals } = parts;
  const onShown = (blocks: readonly Block[]) => {
    for (const block of blocks) marks.renew(block);
    lookAtScreen();
    paint();
    parts.onShown();
  };
  const text = parts.openText({ onDue: () => void update(), onShown }, signal);
  const languages = createBlockLanguages(parts.detectLanguage);
  const marks = createMentionPainter(parts.painter);
  const counted = new Map<Block, readonly Mention[]>();
  let onScreen: readonly Block[] = [];
  let tags: TaggedBlocks | undefined;
  let isRead = false;
  let everythingChanged = false;
  let placed: readonly Mention[] | undefined;
  let lastPass = { cost: 0, longestSlice: 0 };

  const getTags = async (pacer: Pacer) => {
    if (tags) return tags;
    // Each step of loading takes a slice of its own.
    const loading = parts.loadLexicon();
    for (;;) {
      await pacer.pause();
      const step = loading.next();
      if (!step.done) continue;
      tags = new TaggedBlocks(step.value);
      await pacer.pause();
      return tags;
    }
  };

  /** What is on the screen, before the rest is even looked at; only what the rest cannot overturn. */
  const readScreen = async (pacer: Pacer) => {
    const blocks = await pacer.run(text.readScreen());
    await languages.learn(blocks);
    await parts.dismissalsLoaded;
    for (const block of blocks) {
      const tags = await getTags(pacer);
      await pacer.run(tags.scan(block, await languages.find(block)));
      // Places are found in the whole text only.
      if (!dismissals.dependOnPlace) count(block, tags.findCertain(block) ?? []);
    }
    onScreen = blocks;
    marks.flush(onScreen);
    return blocks;
  };

  const count = (block: Block, found: readonly Mention[]) => {
    if (found.length === 0 && !counted.has(block)) return;
    const start = text.index.find(block)?.start ?? 0;
    const getWords = (mention: Mention) =>
      block.text.slice(mention.start - start, mention.end - start);
    const kept = dismissals
      .apply(
        found.map((mention) => shift(mention, start)),
        getWords,
      )
      .map((mention) => shift(mention, -start));
    if (kept.length > 0) counted.set(block, kept);
    else counted.delete(block);
    marks.set(block, kept);
  };

  const drop = (block: Block) => {
    tags?.drop(block);
    marks.drop(block);
    counted.delete(block);
  };

  const lookAtScreen = () => {
    onScreen = text.findOnScreen();
  };
  const paint = () => {
    // Asking what is on the screen makes the browser lay out what changed, so it is asked only after scrolling,
    // when that has been done, or when everything that was there is gone.
    onScreen = onScreen.filter((block) => text.index.find(block));
    if (onScreen.length === 0 && marks.isWindowed) lookAtScreen();
    marks.flush(onScreen);
  };

  const tagChange = async ({ index, added, removed, moved }: TextChange, pacer: Pacer) => {
    for (const block of removed) drop(block);
    if (added.length > 0) await scanBlocks(index, added, pacer);
    for (const block of moved) marks.renew(block);
  };

  const scanBlocks = async (index: TextIndex, blocks: readonly Block[], pacer: Pacer) => {
    // A page that shows something else altogether may be in another language.
    if (blocks.length * 2 >= index.blocks.length) await languages.learn(blocks);
    const tags = await getTags(pacer);
    for (const block of blocks) {
      const lang = languages.find(block);
      const scan = tags.scan(block, typeof lang === 'string' ? lang : await lang);
      for (const _ of scan) if (pacer.isDue()) await pacer.pause();
      if (pacer.isDue()) await pacer.pause();
    }
  };

  const weigh = async (pacer: Pacer) => {
    if (!tags) return;
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

  const pass = async () => {
    const pacer = createPacer(signal);
    text.begin();
    const early = isRead ? [] : await readScreen(pacer);
    await pacer.run(text.read());
    const change = text.takeChange();
    for (const block of early) if (!text.index.find(block)) drop(block);
    if (change) {
      parts.onText(change.index);
      if (dismissals.dependOnPlace) everythingChanged = true;
      await tagChange(change, pacer);
    }
    const stays = isRead && !change && !everythingChanged;
    if (everythingChanged && dismissals.dependOnPlace) await parts.findDismissed();
    await weigh(pacer);
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
      const mentions = counted.get(block);
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
        counted
          .get(at.block)
          ?.find(({ start, end }) => start <= offset - at.start && offset - at.start < end);
      return mention && shift(mention, at.start);
    },
    update,
    applyDismissals() {
      everythingChanged = true;
      return update();
    },
    guessOffsetOnScreen: () => text.guessOffsetOnScreen(),
    reveal: (span) => text.reveal(span),
    get lastPass() {
      return lastPass;
    },
  };
}
