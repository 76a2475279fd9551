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

/** What a stretch of a block says. */
interface Piece {
  /** Where it starts in the block; all offsets in it count from there. */
  readonly start: number;
  readonly scan: Scan;
  /** Of the reader's own words, which ask nothing of the page. */
  readonly own: readonly Mention[];
}

/** A block in which something was found. */
interface Tagged {
  readonly lang: string;
  readonly lexicons: BlockLexicons;
  readonly pieces: readonly Piece[];
  /** Whether the rest of the page has a say in one of them: then they are resolved whenever that says something else. */
  readonly asks: boolean;
  /** Offsets count in the block's text. */
  found: readonly Mention[];
}

const NOTHING: readonly Mention[] = [];

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
   * Scans a block, unless it is known what it says in this language: at once, or a long one in the steps returned.
   * All packaged lexicons number concepts and cues alike.
   */
  scan(block: Block, lang: string, lexicons: BlockLexicons): Generator<unknown, void> | undefined {
    const known = this.#tagged.get(block);
    if (known?.lang === lang) return undefined;
    if (known) this.drop(block);
    const { text } = block;
    if (text.length > PIECE_LENGTH) return this.#scanPieces(block, lang, lexicons);
    const piece = scanPiece(text, 0, lang, lexicons);
    if (piece) this.#keep(block, lang, lexicons, [piece]);
    return undefined;
  }

  *#scanPieces(block: Block, lang: string, lexicons: BlockLexicons): Generator<void, void> {
    const cuts = cutText(block.text);
    const pieces: Piece[] = [];
    for (let at = 1; at < cuts.length; at += 1) {
      const start = cuts[at - 1] as number;
      const piece = scanPiece(block.text.slice(start, cuts[at]), start, lang, lexicons);
      if (piece) pieces.push(piece);
      yield;
    }
    if (pieces.length > 0) this.#keep(block, lang, lexicons, pieces);
  }

  #keep(block: Block, lang: string, lexicons: BlockLexicons, pieces: readonly Piece[]): void {
    for (const { scan } of pieces) this.#evidence.add(scan.evidence);
    const asks = pieces.some(({ scan }) => scan.open);
    // What is certain is resolved at once, so that its candidates need not be kept until all has been read.
    const found = asks ? NOTHING : resolvePieces(pieces, this.#evidence, lexicons);
    this.#tagged.set(block, { lang, lexicons, pieces, asks, found });
    if (asks) this.#asking.add(block);
    if (asks || found.length > 0) this.#unresolved.add(block);
  }

  /** Forgets a block and what it said. */
  drop(block: Block): void {
    for (const { scan } of this.#tagged.get(block)?.pieces ?? [])
      this.#evidence.remove(scan.evidence);
    this.#tagged.delete(block);
    this.#asking.delete(block);
    this.#unresolved.delete(block);
  }

  /** The mentions of a block that no other block has a say in; undefined if one has. */
  findCertain(block: Block): readonly Mention[] | undefined {
    const tagged = this.#tagged.get(block);
    return tagged?.asks ? undefined : tagged?.found;
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
      const { pieces, asks, lexicons } = tagged;
      if (asks) tagged.found = resolvePieces(pieces, this.#evidence, lexicons);
      yield block;
    }
  }
}

/** Undefined where nothing was found. */
function scanPiece(
  text: string,
  start: number,
  lang: string,
  { packaged, own }: BlockLexicons,
): Piece | undefined {
  const copy = copyText(text);
  const scan = scanText(copy, { lang, lexicon: packaged });
  // None of the reader's words has a rule.
  const mine = own ? scanText(copy, { lang, lexicon: own }).certain : NOTHING;
  const { certain, open, evidence } = scan;
  const count = certain.length + mine.length + evidence.concepts.length + evidence.cues.length;
  return open || count > 0 ? { start, scan, own: mine } : undefined;
}

function resolvePieces(
  pieces: readonly Piece[],
  evidence: PageEvidence,
  lexicons: BlockLexicons,
): readonly Mention[] {
  const [only] = pieces;
  // As nearly always.
  if (only && pieces.length === 1) return resolvePiece(only, evidence, lexicons);
  return pieces.flatMap((piece) => resolvePiece(piece, evidence, lexicons));
}

function resolvePiece(
  { start, scan, own }: Piece,
  evidence: PageEvidence,
  { packaged, showsPackaged }: BlockLexicons,
): readonly Mention[] {
  const found = showsPackaged ? resolveScan(scan, evidence, packaged) : NOTHING;
  return shiftAll(mergeMentions(found, own), start);
}

/**
 * A text with the end of its block. Browsers keep what they read from a page in a form of their own, in which
 * reading letter by letter takes a sixth longer than joining and reading the copy, which is forgotten at once.
 */
function copyText(text: string): string {
  return [text, BLOCK_BREAK].join('');
}

/** As `shift`, of all; the same list where there is nothing to move. */
function shiftAll(mentions: readonly Mention[], distance: number): readonly Mention[] {
  return distance === 0 ? mentions : mentions.map((mention) => shift(mention, distance));
}

/** A mention moved by `distance` UTF-16 units. */
export function shift<M extends Mention>(mention: M, distance: number): M {
  if (distance === 0) return mention;
  return { ...mention, start: mention.start + distance, end: mention.end + distance };
}
