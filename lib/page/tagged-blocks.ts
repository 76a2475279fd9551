/**
 * What is mentioned in each block of a page, as blocks come and go. A block is scanned once; what the blocks
 * say together (`PageEvidence`) is kept as counts, and only blocks that depend on it are resolved again
 * when it changes. Knows no DOM beyond the text of a block, and not what the reader dismissed.
 */
import type { Block } from '../dom/block';
import { BLOCK_BREAK } from '../dom/text-index';
import type { ConceptGroup } from '../domain/concepts/concept';
import { EvidenceCounts } from '../domain/tagging/evidence-counts';
import type { Lexicon } from '../domain/tagging/lexicon';
import type { Mention } from '../domain/tagging/mention';
import { mergeMentions } from '../domain/tagging/merge-mentions';
import type { PageEvidence } from '../domain/tagging/page-evidence';
import { type Scan, scanText } from '../domain/tagging/scan';
import { resolveScan } from '../domain/tagging/tag';
import { cutText, PIECE_LENGTH } from './cut-text';

/** What a block is scanned with. */
export interface BlockLexicons {
  readonly packaged: Lexicon;
  /** Undefined where the reader has no words of the language, as nearly always. */
  readonly own?: Lexicon | undefined;
  /** Whether what the packaged one finds is shown; it is evidence all the same. */
  readonly showsPackaged: boolean;
}

interface Piece {
  readonly start: number;
  readonly scan: Scan;
}

interface Tagged {
  readonly lang: string;
  readonly lexicons: BlockLexicons;
  /** What is still to be resolved, now or when the rest of the page says something else. */
  pieces: readonly Piece[];
  /** The same of what the lexicon of the reader's own finds. */
  ownPieces: readonly Piece[];
  /** What it says of the page, as far as it says anything. */
  evidence: readonly PageEvidence[];
  /** Whether something in it is settled by what the rest of the page says. */
  asks: boolean;
  /** Offsets count in the block's text. */
  found: readonly Mention[];
}

const NOTHING: readonly Mention[] = [];
// One empty list for all, and `concat` instead of `push`, which leaves room for sixteen more: a page keeps thousands.
const NO_PIECES: readonly Piece[] = [];
const NO_PARTS: readonly PageEvidence[] = [];
const NO_STEPS: readonly undefined[] = [];

export class TaggedBlocks {
  readonly #tagged = new Map<Block, Tagged>();
  readonly #asking = new Set<Block>();
  #unresolved = new Set<Block>();
  readonly #evidence = new EvidenceCounts();
  /** The version of the evidence that `#asking` was resolved with. */
  #resolvedWith = 0;

  /** Whether a mention in a block is of a concept of one of `groups`. */
  isOfGroups(block: Block, mention: Mention, groups: ReadonlySet<ConceptGroup>): boolean {
    if (mention.kind !== 'concept') return false;
    const lexicons = this.#tagged.get(block)?.lexicons;
    const { concept } = mention;
    const group = lexicons?.packaged.groups.get(concept) ?? lexicons?.own?.groups.get(concept);
    return group !== undefined && groups.has(group);
  }

  /** Every block scanned that has mentions, dismissed ones included. */
  *blocks(): Generator<Block, void> {
    for (const [block, { found }] of this.#tagged) if (found.length > 0) yield block;
  }

  /** The mentions of a block as last resolved; offsets count in its text. */
  found(block: Block): readonly Mention[] {
    return this.#tagged.get(block)?.found ?? NOTHING;
  }

  /**
   * Scans a block, unless it is known what it says in this language: at once, or a long one in the steps returned. All
   * packaged lexicons number concepts and cues alike.
   */
  scan(block: Block, lang: string, lexicons: BlockLexicons): Iterable<unknown> {
    const known = this.#tagged.get(block);
    if (known?.lang === lang) return NO_STEPS;
    if (known) this.drop(block);
    const tagged: Tagged = {
      lang,
      lexicons,
      pieces: NO_PIECES,
      ownPieces: NO_PIECES,
      evidence: NO_PARTS,
      asks: false,
      found: NOTHING,
    };
    if (block.text.length > PIECE_LENGTH) return this.#scanPieces(block, tagged);
    this.#scanPiece(block, tagged, 0, block.text);
    // At once, so that what was found need not be kept until all has been read: a page finds thousands.
    if (isUnresolved(tagged) && !tagged.asks) this.#resolve(tagged);
    return NO_STEPS;
  }

  *#scanPieces(block: Block, tagged: Tagged): Generator<void, void> {
    const cuts = cutText(block.text);
    for (let at = 1; at < cuts.length; at += 1) {
      const start = cuts[at - 1] as number;
      this.#scanPiece(block, tagged, start, block.text.slice(start, cuts[at]));
      yield;
    }
  }

  #scanPiece(block: Block, tagged: Tagged, start: number, text: string): void {
    const { lang, lexicons } = tagged;
    const { own } = lexicons;
    const copy = copyText(text);
    if (own) {
      const scan = scanText(copy, { lang, lexicon: own });
      if (scan.candidates.length > 0) {
        this.#tagged.set(block, tagged);
        tagged.ownPieces = tagged.ownPieces.concat({ start, scan });
        this.#unresolved.add(block);
      }
    }
    const scan = scanText(copy, { lang, lexicon: lexicons.packaged });
    const { candidates, evidence } = scan;
    if (evidence.concepts.size > 0 || evidence.cues.size > 0) {
      this.#tagged.set(block, tagged);
      tagged.evidence = tagged.evidence.concat(evidence);
      this.#evidence.add(evidence);
    }
    if (candidates.length === 0) return;
    this.#tagged.set(block, tagged);
    tagged.pieces = tagged.pieces.concat({ start, scan });
    this.#unresolved.add(block);
    if (!scan.asksPage) return;
    tagged.asks = true;
    this.#asking.add(block);
  }

  /** Forgets a block and what it said. */
  drop(block: Block): void {
    for (const part of this.#tagged.get(block)?.evidence ?? []) this.#evidence.remove(part);
    this.#tagged.delete(block);
    this.#asking.delete(block);
    this.#unresolved.delete(block);
  }

  /** The mentions of a block that no other block has a say in; undefined if one has. */
  findCertain(block: Block): readonly Mention[] | undefined {
    const tagged = this.#tagged.get(block);
    if (!tagged || tagged.asks) return undefined;
    if (isUnresolved(tagged)) this.#resolve(tagged);
    return tagged.found;
  }

  /** Finds the mentions of blocks scanned, and of those the others have a new say in; yields each such block. */
  *resolve(): Generator<Block, void> {
    const { version } = this.#evidence;
    if (version !== this.#resolvedWith)
      for (const block of this.#asking) this.#unresolved.add(block);
    this.#resolvedWith = version;
    const unresolved = this.#unresolved;
    this.#unresolved = new Set();
    for (const block of unresolved) {
      const tagged = this.#tagged.get(block);
      if (!tagged) continue;
      if (isUnresolved(tagged)) this.#resolve(tagged);
      yield block;
    }
  }

  #resolve(tagged: Tagged): void {
    const { pieces, ownPieces, lexicons } = tagged;
    const { packaged, own, showsPackaged } = lexicons;
    const found = showsPackaged ? resolvePieces(pieces, this.#evidence, packaged) : NOTHING;
    // Its words need no evidence: none of them has a rule.
    tagged.found = own ? mergeMentions(found, resolvePieces(ownPieces, NO_EVIDENCE, own)) : found;
    if (tagged.asks) return;
    tagged.pieces = NO_PIECES;
    tagged.ownPieces = NO_PIECES;
  }
}

const NO_EVIDENCE: PageEvidence = { concepts: new Set(), cues: new Set() };

function isUnresolved({ pieces, ownPieces }: Tagged): boolean {
  return pieces.length + ownPieces.length > 0;
}

function resolvePieces(
  pieces: readonly Piece[],
  evidence: PageEvidence,
  lexicon: Lexicon,
): readonly Mention[] {
  const found = pieces.map(({ start, scan }) =>
    // `map` also leaves no room for more, which most lists have when they were made by pushing.
    resolveScan(scan, evidence, lexicon).map((mention) => shift(mention, start)),
  );
  return found.length === 1 ? (found[0] as Mention[]) : found.flat();
}

/**
 * A text with the end of its block. Browsers keep what they read from a page in a form of their own, in which
 * reading letter by letter takes a sixth longer than joining and reading the copy, which is forgotten at once.
 */
function copyText(text: string): string {
  return [text, BLOCK_BREAK].join('');
}

/** A mention moved by `distance` UTF-16 units. */
export function shift<M extends Mention>(mention: M, distance: number): M {
  if (distance === 0) return mention;
  return { ...mention, start: mention.start + distance, end: mention.end + distance };
}
