/** Says when the page's content has changed and come to rest. */

/** Long enough for a burst of changes to end, short enough to seem immediate. */
const REST_MS = 250;
/** A page that never rests is read again at this pace. */
const MAX_WAIT_MS = 2_000;

/**
 * Calls `onChange` after changes of content, until `signal` aborts. Changes inside `host`, and of the
 * document element's child list by it, are our own and do not count.
 */
export function watchContent(
  root: Element,
  isOwn: (node: Node) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;

  const observer = new MutationObserver((records) => {
    if (records.every((record) => isOwnRecord(record, isOwn))) return;
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(REST_MS, firstChange + MAX_WAIT_MS - now));
    timer = setTimeout(() => {
      timer = undefined;
      onChange();
    }, wait);
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'open', 'style', 'class', 'lang'],
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

function isOwnRecord(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (isOwn(record.target)) return true;
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(isOwn);
}
