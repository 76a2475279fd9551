/** Which blocks of a page begin a section: those in its headings, whichever way the page marks them. */
import { renderedParent } from './flat-tree';

export interface Heading {
  readonly element: Element;
  /** 1 to 6. */
  readonly level: number;
}

/** ARIA: a heading without a level counts as one of the second. */
const DEFAULT_LEVEL = 2;
const DEEPEST_LEVEL = 6;

/** The heading that an element is, or is in. */
export function findHeading(element: Element): Heading | undefined {
  for (let at: Node | null = element; at instanceof Element; at = renderedParent(at)) {
    const level = levelOf(at);
    if (level !== undefined) return { element: at, level };
  }
  return undefined;
}

function levelOf(element: Element): number | undefined {
  const role = element.getAttribute('role');
  if (role === 'heading') {
    const declared = Number.parseInt(element.getAttribute('aria-level') ?? '', 10);
    if (Number.isNaN(declared)) return DEFAULT_LEVEL;
    return Math.min(DEEPEST_LEVEL, Math.max(1, declared));
  }
  if (role !== null && role !== '') return undefined;
  const [, level] = /^h([1-6])$/.exec(element.localName) ?? [];
  return level ? Number(level) : undefined;
}
