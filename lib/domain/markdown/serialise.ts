/**
 * An mdast tree → Markdown that a CommonMark parser and a GFM parser both read as the same tree.
 * The only place that knows how `mdast-util-to-markdown` has to be helped with that.
 */
import type { Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Handle,
  type Options,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown';
import { escapeRuns, FLAVOUR_SIGNS, type Flavour } from './flavour-signs';

/** Ends with a line feed. */
export function renderTree(tree: Root, flavour: Flavour = 'plain'): string {
  return toMarkdown(tree, OPTIONS[flavour]);
}

/** The same text in pieces, to be joined: the tree is cut where no block looks at its neighbour. */
export function* renderTreeInPieces({ children }: Root, flavour: Flavour = 'plain') {
  for (let from = 0; from < children.length; ) {
    let to = from + 1;
    while (to < children.length && !(to - from >= BLOCKS_AT_ONCE && isSeam(children, to))) to += 1;
    const text = renderTree({ type: 'root', children: children.slice(from, to) }, flavour);
    yield { text: from === 0 ? text : `\n${text}`, part: to / children.length };
    from = to;
  }
}

/** Some milliseconds. */
const BLOCKS_AT_ONCE = 12;
/** How a list or an indented code is written depends on what stands before it. */
const FREE: readonly RootContent['type'][] = ['blockquote', 'heading', 'footnoteDefinition'];

function isSeam(blocks: readonly RootContent[], at: number): boolean {
  const next = blocks[at];
  return next !== undefined && FREE.includes(next.type);
}

/**
 * White space that CommonMark keeps at the ends of a line, but that parsers built on their language's `trim`
 * (the reference implementation among them) take away.
 */
const TRIMMED =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';

/** Invisible characters that reorder or break the source on screen: written as references, they only act when read. */
const MISLEADING =
  '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff';

const LINE_END = '[\\r\\n]';

const UNSAFE: Unsafe[] = [
  ...[...MISLEADING].map((character): Unsafe => ({ character, inConstruct: 'phrasing' })),
  ...[...TRIMMED].flatMap((character): Unsafe[] => [
    { character, before: LINE_END, inConstruct: 'phrasing' },
    { character, after: LINE_END, inConstruct: 'phrasing' },
    // The text of a heading does not begin after a line end, but after `# `.
    { character, before: '# ', inConstruct: 'headingAtx' },
  ]),
  // GFM links "www." whatever comes next, and would take a backslash that comes next into the link.
  {
    character: '.',
    before: '[Ww]{3}',
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'link', 'image', 'label'],
  },
];

/**
 * An ampersand is escaped only before the rest of a character reference, not before any letter: "R&D" and the
 * queries of addresses stay readable, and tools that look for links in Markdown with less than a parser find them.
 */
const REFERENCE = '(?:#(?:\\d{1,7}|[Xx][\\dA-Fa-f]{1,6})|[A-Za-z][A-Za-z\\d]*);';

/** The rule for an ampersand, changed once: a rule keeps the pattern that it was compiled to. */
const changed = new WeakMap<Unsafe, Unsafe>();

function changeRule(rule: Unsafe): Unsafe {
  if (rule.character !== '&') return rule;
  const known = changed.get(rule);
  if (known) return known;
  const ours: Unsafe = { character: '&', after: REFERENCE, inConstruct: rule.inConstruct ?? null };
  changed.set(rule, ours);
  return ours;
}

/** Extensions can only add to what is unsafe, so what is built in is changed when a tree is begun. */
const root: Handle = (tree: Root, parent, state, info) => {
  const rules = state.unsafe.map(changeRule);
  const safe = state.safe.bind(state);
  // There are a hundred rules, each for a sign; most text has two or three of these signs.
  state.safe = (value, config) => {
    const text = `${config.before}${value}${config.after}`;
    state.unsafe = rules.filter(({ character }) => text.includes(character));
    return safe(value, config);
  };
  return defaultHandlers.root(tree, parent, state, info);
};

/** Every cell counts as wide as `---`: one long cell must not pad all rows, in 100,000 characters of comment. */
const narrow = () => 3;

const textForPandoc: Handle = ({ value }: Text, _, state, info) =>
  escapeRuns(state.safe(value, info));

const optionsOf = (flavour: Flavour): Options => ({
  bullet: '-',
  // <a_b@example.org> is a link in GFM but not in CommonMark; [text](url) is one in both.
  resourceLink: true,
  extensions: [
    gfmToMarkdown({ stringLength: narrow }),
    {
      unsafe: [...UNSAFE, ...FLAVOUR_SIGNS[flavour]],
      handlers: { root, ...(flavour === 'pandoc' && { text: textForPandoc }) },
    },
  ],
});

const OPTIONS: Readonly<Record<Flavour, Options>> = {
  plain: optionsOf('plain'),
  pandoc: optionsOf('pandoc'),
  obsidian: optionsOf('obsidian'),
  logseq: optionsOf('logseq'),
};
