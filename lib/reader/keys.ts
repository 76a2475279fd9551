/** Keys that mean the same as in the browsers' own viewers. The arrows and the space bar scroll by themselves. */
import type { OpenDocument, ReaderActions, ReaderState } from '../ui/reader/reader-state';

type Commands = Readonly<Record<string, () => void>>;

const WHERE_KEYS_TYPE = 'input, select, textarea, [contenteditable]';

export function watchKeys(getState: () => ReaderState | undefined, actions: ReaderActions): void {
  addEventListener('keydown', (event) => {
    const state = getState();
    if (state?.status !== 'open' || event.defaultPrevented || event.altKey) return;
    const withControl = event.ctrlKey || event.metaKey;
    if (!withControl && isTyping(event)) return;
    const commands = withControl
      ? controlCommands(state, actions, event.shiftKey)
      : plainCommands(state, actions);
    const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!command) return;
    event.preventDefault();
    command();
  });
}

function controlCommands(state: OpenDocument, actions: ReaderActions, shift: boolean): Commands {
  const { find, tone } = state;
  const always = { p: actions.print, s: actions.download };
  // The text alone is a page as any other: the browser searches it, and makes it larger.
  if (tone === 'text') return always;
  const zoomIn = () => actions.zoomBy(1);
  return {
    f: actions.openFind,
    g() {
      if (find?.query) actions.find(find.query, shift ? 'previous' : 'next');
      else actions.openFind();
    },
    ...always,
    '+': zoomIn,
    '=': zoomIn,
    '-': () => actions.zoomBy(-1),
    '0': () => actions.setZoom('auto'),
  };
}

function plainCommands(
  { view, pageCount, panel, tone }: OpenDocument,
  actions: ReaderActions,
): Commands {
  const next = () => actions.goToPage(view.page + 1);
  const previous = () => actions.goToPage(view.page - 1);
  return {
    n: next,
    j: next,
    p: previous,
    k: previous,
    Home: () => actions.goToPage(1),
    End: () => actions.goToPage(pageCount),
    ...(tone !== 'text' && { r: actions.rotate }),
    F4: () => actions.showPanel(panel ? null : 'outline'),
  };
}

/** Also in our cards: their closed shadow root hides what has the focus, but not that it has it. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches(WHERE_KEYS_TYPE) || target.localName.includes('-');
}
