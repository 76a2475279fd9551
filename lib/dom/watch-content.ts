/**
 * Tells a page's text what changed on the page, and its owner when it is time to read that. Knows what the
 * browser reports; what it means for the text is `PageText`'s to know.
 */
import { ChangePace } from './change-pace';
import type { PageText } from './page-text';

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    ...['class', 'style', 'hidden', 'open'],
    ...['lang', 'contenteditable', 'role', 'slot'],
  ],
};
/** After these an element is another kind of part of the text, or none. */
const NATURES: ReadonlySet<string> = new Set(['lang', 'contenteditable', 'role', 'slot']);
/** A class can hide what follows the element as well (`.open + .panel`); so many siblings are looked at. */
const SIBLINGS = 16;

export interface ContentWatch {
  /** Also watches another tree: a shadow root. */
  observe(node: Node): void;
  /** A reading begins: hands on what the browser has not reported yet. What changes from now on is for the next. */
  begin(): void;
  /** The reading ended; it took `cost` ms of the page's time. */
  end(cost: number): void;
}

/** Watches `root` until `signal` aborts. @param onDue called when the page has come to rest after changes. */
export function watchContent(
  root: Document | Element,
  text: PageText,
  isOwn: (node: Node) => boolean,
  onDue: () => void,
  signal: AbortSignal,
): ContentWatch {
  const pace = new ChangePace();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = () => {
    const now = performance.now();
    const due = pace.findDueTime(now);
    clearTimeout(timer);
    timer = due === undefined ? undefined : setTimeout(settle, Math.max(0, due - now));
  };
  const settle = () => {
    timer = undefined;
    const now = performance.now();
    const due = pace.findDueTime(now);
    if (due !== undefined && due <= now) onDue();
    else schedule();
  };
  const noteChanges = (count: number) => {
    if (count === 0) return;
    pace.noteChanges(count, performance.now());
    // A timer that comes too early finds out; setting one anew for each change would cost more.
    if (timer === undefined) schedule();
  };

  const take = (records: readonly MutationRecord[]) => {
    const foreign = records.filter((record) => !isOwnRecord(record, isOwn));
    for (const record of foreign) apply(record, text);
    noteChanges(foreign.length);
  };
  const observer = new MutationObserver(take);
  observer.observe(root, OBSERVED);

  // What shows or hides without a change of markup: popovers and `<details>`, check boxes styled as switches,
  // style sheets that arrive late, media queries.
  const listen = (
    target: EventTarget,
    type: string,
    mark: (target: EventTarget | null) => boolean,
  ) =>
    target.addEventListener(type, (event) => noteChanges(mark(event.target) ? 1 : 0), {
      signal,
      capture: true,
      passive: true,
    });
  const markAllAfter = (selector: string) => (target: EventTarget | null) => {
    const concerned = target instanceof Element && target.matches(selector);
    if (concerned) text.markAll();
    return concerned;
  };
  listen(root, 'change', markAllAfter('input[type=checkbox], input[type=radio]'));
  listen(root, 'load', markAllAfter('link, style'));
  listen(root, 'toggle', (target) => {
    // A card that opens is a popover as well.
    if (target instanceof Node && isOwn(target)) return false;
    if (target instanceof Element) text.markElement(target);
    return true;
  });
  listen(window, 'resize', () => {
    text.markAll();
    return true;
  });

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return {
    observe: (node) => observer.observe(node, OBSERVED),
    begin() {
      take(observer.takeRecords());
      pace.noteBegin();
      clearTimeout(timer);
      timer = undefined;
    },
    end(cost) {
      pace.noteEnd(cost, performance.now());
      schedule();
    },
  };
}

function apply({ type, target, addedNodes, attributeName }: MutationRecord, text: PageText): void {
  if (type !== 'attributes') {
    text.markChildren(type === 'characterData' ? (target.parentNode ?? target) : target);
    for (const node of addedNodes) if (node instanceof Element) text.markNature(node);
    return;
  }
  const element = target as Element;
  if (NATURES.has(attributeName ?? '')) text.markNature(element);
  else if (attributeName === 'style') text.markStyle(element);
  else {
    text.markElement(element);
    markSiblings(element, text);
  }
}

function markSiblings(element: Element, text: PageText): void {
  let sibling = element.nextElementSibling;
  for (let count = 0; sibling && count < SIBLINGS; count += 1) {
    text.markIfToggled(sibling);
    sibling = sibling.nextElementSibling;
  }
}

function isOwnRecord(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (isOwn(record.target)) return true;
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(isOwn);
}
