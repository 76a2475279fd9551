/**
 * Runs inside the bench's page, with the very code the extension ships: each function measures one thing and
 * answers in ms. The page is a plain one; what only an extension has (messages, the browser's guess at a
 * language) is stood in for.
 */
import nlp from 'compromise/one';
import Mark from 'mark.js';
import { createHighlightPainter } from '../../lib/dom/highlight-painter';
import { PageText } from '../../lib/dom/page-text';
import type { DocumentUrl } from '../../lib/domain/documents/document';
import { createLexicon, type Lexicon } from '../../lib/domain/tagging/lexicon';
import { matchPhrases } from '../../lib/domain/tagging/match-phrases';
import { tag } from '../../lib/domain/tagging/tag';
import { TokenBuffer } from '../../lib/domain/tagging/token-buffer';
import { tokenise } from '../../lib/domain/tagging/tokenise';
import type { Send } from '../../lib/messaging/create-send';
import { describeWebPage, readSelfDescription } from '../../lib/page/described-document';
import type { Lexicons } from '../../lib/page/lexicons';
import { createPageLexicons } from '../../lib/page/page-lexicons';
import { createPageWords } from '../../lib/page/page-words';
import { type Reading, startReading } from '../../lib/page/reading';
import { startSession } from '../../lib/page/session';
import { createSurface } from '../../lib/page/surface';
import { openPageText } from '../../lib/page/text-source';
import { compare, longestGap, median, medianOf, type Runs, timed } from './measure';

const loaded = new Map<string, Lexicon>();
const getLoaded = (name: string) => {
  const lexicon = loaded.get(name);
  if (!lexicon) throw new Error(`load "${name}" first`);
  return lexicon;
};
const getShipped = () => getLoaded('shipped');
/** Loaded once, as all passes of a page share it. */
const lexicons: Lexicons = {
  get: getShipped,
  load: async () => getShipped(),
  retry: () => undefined,
};

const pageLexicons = createPageLexicons(lexicons, () => lexicons);

/** mark.js calls itself once per keyword; more of them overflow the stack. */
const MARKED_AT_ONCE = 100;

const NO_DISMISSALS = {
  apply: <T>(mentions: T) => mentions,
  dependOnPlace: false,
};

/** Starts reading the page; resolves when everything is tagged and painted. */
async function read(stop: AbortController): Promise<Reading> {
  const reading = startReading(
    {
      lexicons: pageLexicons,
      detectLanguage: async () => undefined,
      painter: createHighlightPainter(),
      openText: openPageText(() => false),
      dismissals: NO_DISMISSALS,
      findDismissed: () => Promise.resolve(),
      dismissalsLoaded: Promise.resolve(),
      getHiddenGroups: () => new Set(),
      onText: () => undefined,
      onTagged: () => undefined,
      onShown: () => undefined,
    },
    stop.signal,
  );
  await reading.update();
  return reading;
}

function readText(): string {
  const text = new PageText(document);
  for (const _ of text.read());
  text.takeChange();
  return text.index.text;
}

/** What `walk` reads. */
let text: string | undefined;
let stopLast: (() => void) | undefined;

const bench = {
  /** Loads a lexicon under a name, from the string in the package to tables. */
  load(name: string, json: string): number {
    return timed(() => loaded.set(name, createLexicon(JSON.parse(json))));
  },

  textLength(): number {
    return readText().length;
  },

  baseline(runs: Runs): number {
    const text = readText();
    return medianOf(runs, () => walkWords(text));
  },

  extraction(runs: Runs) {
    const text = readText();
    return compare(
      runs,
      () => walkWords(text),
      () => readText().length,
    );
  },

  /** Work, wall clock and longest slice of a whole pass: extraction, scan, resolution, ranges, paint. */
  async pass(runs: Runs) {
    const text = readText();
    const work: number[] = [];
    const ratios: number[] = [];
    const wall: number[] = [];
    const slices: number[] = [];
    let mentions = 0;
    for (let run = 0; run < runs.warmUps + runs.counted; run += 1) {
      const stop = new AbortController();
      const start = performance.now();
      const reading = await read(stop);
      if (run >= runs.warmUps) {
        wall.push(performance.now() - start);
        work.push(reading.lastPass.cost);
        slices.push(reading.lastPass.longestSlice);
      }
      mentions = reading.mentions?.length ?? 0;
      CSS.highlights.clear();
      stop.abort();
      // In turns, as in `compare`.
      const base = timed(() => walkWords(text));
      if (run >= runs.warmUps) ratios.push(reading.lastPass.cost / base);
    }
    return {
      work: median(work),
      ratio: median(ratios),
      wall: median(wall),
      slice: Math.max(...slices),
      medianSlice: median(slices),
      mentions,
    };
  },

  /** B once, to be timed from outside. */
  walk(): number {
    text ??= readText();
    return walkWords(text);
  },

  /** One pass and nothing else, to be timed and traced from outside. */
  async once(): Promise<void> {
    const stop = new AbortController();
    stopLast = () => stop.abort();
    await read(stop);
  },

  /** Ends what `once` began, and takes its marks away. */
  async forget(): Promise<void> {
    stopLast?.();
    CSS.highlights.clear();
    await nextFrame();
  },

  /** The longest time the page's thread gave no turn while a page was tagged, rendering included; and at rest. */
  async gap(runs: Runs) {
    const tagging: number[] = [];
    const idle: number[] = [];
    for (let run = 0; run < runs.warmUps + runs.counted; run += 1) {
      const stop = new AbortController();
      const during = await longestGap(async () => void (await read(stop)));
      if (run >= runs.warmUps) tagging.push(during);
      stop.abort();
      CSS.highlights.clear();
      await nextFrame();
      const rest = await longestGap(() => new Promise((resolve) => setTimeout(resolve, 200)));
      if (run >= runs.warmUps) idle.push(rest);
    }
    return { tagging: median(tagging), idle: median(idle) };
  },

  /** Work after some 5 KB of text in neighbouring paragraphs became others, and after 5 KB came at the end. */
  async mutation(runs: Runs) {
    const stop = new AbortController();
    const reading = await read(stop);
    const paragraphs = [...document.querySelectorAll('p:not([hidden])')];
    const replaced: number[] = [];
    const appended: number[] = [];
    for (let run = 0; run < runs.warmUps + runs.counted; run += 1) {
      const first = Math.floor(paragraphs.length / 2) + run * 20;
      let changed = 0;
      for (let at = first; changed < 5_000; at += 1) {
        const paragraph = paragraphs[at];
        const donor = paragraphs[(at * 13) % paragraphs.length]?.textContent ?? '';
        paragraph?.replaceChildren(`${donor} ${run}`);
        changed += donor.length;
      }
      await reading.update();
      if (run >= runs.warmUps) replaced.push(reading.lastPass.cost);

      const section = document.createElement('section');
      for (let length = 0; length < 5_000; ) {
        const paragraph = document.createElement('p');
        paragraph.append(paragraphs[(length + run) % paragraphs.length]?.textContent ?? 'x');
        section.append(paragraph);
        length += paragraph.textContent?.length ?? 1;
      }
      document.querySelector('main')?.append(section);
      await reading.update();
      if (run >= runs.warmUps) appended.push(reading.lastPass.cost);
      section.remove();
      await reading.update();
    }
    stop.abort();
    CSS.highlights.clear();
    return { replaced: median(replaced), appended: median(appended) };
  },

  /** Words and phrases of a lexicon found in the page's text, nothing judged. */
  scan(name: string, runs: Runs) {
    const text = readText();
    const lexicon = getLoaded(name);
    return compare(
      runs,
      () => walkWords(text),
      () => scanLabels(text, lexicon),
    );
  },

  /** All that is done with the page's text once it is extracted: phrases, judgement, resolution. */
  tag(runs: Runs) {
    const text = readText();
    const lexicon = getShipped();
    return compare(
      runs,
      () => walkWords(text),
      () => tag(text, { lexicon, lang: 'en' }).length,
    );
  },

  /** What is asked of the background while a page opens, in UTF-16 units of JSON. */
  async messages(): Promise<number> {
    let units = 0;
    const send: Send = async (type, body) => {
      units += JSON.stringify({ type, body }).length;
      return (type === 'documents/has-neighbours' ? false : []) as never;
    };
    const stop = new AbortController();
    const url = 'http://bench.example/' as DocumentUrl;
    const session = startSession(
      url,
      {
        findUrl: () => url,
        lexicons: pageLexicons,
        detectLanguage: async () => undefined,
        describeDocument: describeWebPage,
        describeItself: readSelfDescription,
        painter: createHighlightPainter(),
        surface: createSurface(() => ''),
        openText: openPageText(() => false),
        send,
        words: createPageWords('en', async () => '{}'),
        lang: 'en',
        getHiddenGroups: () => new Set(),
        onChange: () => undefined,
      },
      stop.signal,
    );
    await session.update();
    stop.abort();
    return units;
  },

  /**
   * One regular expression of all labels on the first `length` units of the page's text, against the scan of a
   * lexicon of the same labels and the whole tagger with the lexicon as shipped.
   */
  async alternation(labels: readonly string[], length: number, runs: Runs) {
    const text = readText().slice(0, length);
    const pattern = new RegExp(
      `(?<!\\p{L})(?:${[...labels]
        .sort((a, b) => b.length - a.length)
        .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|')})(?!\\p{L})`,
      'giu',
    );
    const base = () => walkWords(text);
    const rival = () => [...text.matchAll(pattern)].length;
    const scan = () => scanLabels(text, getLoaded('labels'));
    const ours = () => tag(text, { lexicon: getShipped(), lang: 'en' }).length;
    return {
      rival: compare(runs, base, rival),
      scan: compare(runs, base, scan),
      ours: compare(runs, base, ours),
      rivalFinds: rival(),
      scanFinds: scan(),
      oursFinds: ours(),
    };
  },

  /** compromise with the same labels, against the whole tagger. */
  async compromise(labels: readonly string[], length: number, runs: Runs) {
    const text = readText().slice(0, length);
    const trie = nlp.buildTrie([...labels]);
    const base = () => walkWords(text);
    const lexicon = getShipped();
    return {
      rival: compare(runs, base, () => nlp(text).lookup(trie).length),
      ours: compare(runs, base, () => tag(text, { lexicon, lang: 'en' }).length),
    };
  },

  /** mark.js on a copy of the first sections of the page, which together have about `length` units; in ms. */
  async markJs(labels: readonly string[], length: number, runs: Runs) {
    const copy = document.createElement('div');
    for (const section of document.querySelectorAll('section')) {
      if ((copy.textContent?.length ?? 0) >= length) break;
      copy.append(section.cloneNode(true));
    }
    document.body.append(copy);
    const text = copy.textContent ?? '';
    const times: number[] = [];
    for (let run = 0; run < runs.warmUps + runs.counted; run += 1) {
      const start = performance.now();
      for (let at = 0; at < labels.length; at += MARKED_AT_ONCE) {
        await new Promise<number>((done) => {
          // Each label as a phrase, whole words only, and not across elements, which would cost it more.
          new Mark(copy).mark(labels.slice(at, at + MARKED_AT_ONCE), {
            accuracy: 'exactly',
            separateWordSearch: false,
            acrossElements: false,
            done,
          });
        });
      }
      if (run >= runs.warmUps) times.push(performance.now() - start);
      await new Promise<void>((done) => new Mark(copy).unmark({ done }));
    }
    copy.remove();
    return {
      length: text.length,
      mark: median(times),
      baseline: medianOf(runs, () => walkWords(text)),
    };
  },
};

const tokens = new TokenBuffer();

/** How many phrases of a lexicon stand in a text. */
function scanLabels(text: string, lexicon: Lexicon): number {
  let count = 0;
  tokens.reset();
  tokenise(text, lexicon.words, tokens);
  matchPhrases(tokens, lexicon, () => {
    count += 1;
  });
  return count;
}

/** B. Counts, so that no optimiser finds the loop superfluous. */
function walkWords(text: string): number {
  const words = /\p{L}+/gu;
  let count = 0;
  while (words.exec(text)) count += 1;
  return count;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
