/**
 * The one thing of ours that is open in the page: opens, redraws and closes it, keeps it at its words and gives
 * the focus back. Knows nothing of what is shown.
 */
import type { ComponentChild } from 'preact';
import type { Span } from '../dom/text-index';
import { type Failure, RequestError } from '../messaging/protocol/failure';
import { Floating } from '../ui/page/Floating';
import type { CompanionPage, Place } from './companion-page';
import type { Surface } from './surface';

/**
 * glance: shown for as long as the pointer rests there, without the focus. open: a click elsewhere closes it.
 * writing: holds text that a click must not throw away.
 */
export type StageState = 'closed' | 'glance' | 'open' | 'writing';

export interface OpenOptions {
  readonly as?: Exclude<StageState, 'closed'>;
  /** See PlaceOptions. */
  readonly gap?: number;
  readonly widest?: number;
  /** Is about the selection and goes with it, or once its words were scrolled this far, in CSS pixels. */
  readonly leavesAfter?: number;
}

/** Redraws what was opened; false when something else has taken its place. */
export type Redraw = (view: ComponentChild) => boolean;

/** Redraws what is open: whether work is under way, and why the last attempt failed. */
export type RenderWork = (busy: boolean, failure: Failure | null) => void;

export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly content: T };

export interface Stage {
  open(place: Place, options?: OpenOptions): Redraw;
  close(): void;
  /** Moves along with the words after the page scrolled, changed size or was read again. */
  follow(): void;
  /** What was shown at a glance stays from now on. */
  pin(): void;
  /** Does what a button asked for, shows that it is under way, and closes on success. */
  attempt(render: RenderWork, work: () => Promise<unknown>): Promise<void>;
  /** Shows a card at once and fills it when its content has come. */
  fill<T>(render: (state: Loadable<T>, retry: () => void) => void, request: () => Promise<T>): void;
  readonly state: StageState;
  readonly isAboutSelection: boolean;
  /** The words of what is open, on the screen. */
  readonly box: DOMRect | undefined;
  /** The same in the text as it is now. */
  readonly span: Span | undefined;
}

interface Shown {
  readonly place: Place;
  readonly options: OpenOptions;
  /** Where it was last, and where it was first, on the screen. */
  box: DOMRect;
  readonly firstBox: DOMRect;
  readonly view: ComponentChild;
}

export function createStage(
  page: Pick<CompanionPage, 'getBox' | 'getElement' | 'markDraft'>,
  surface: Surface,
  /** Acts once there are words to show. */
  whenWorded: (act: () => void) => void,
): Stage {
  let shown: Shown | undefined;
  let isPinned = false;
  /** Counts what was opened, so that a late answer does not replace what came after. */
  let opened = 0;
  let focusBefore: HTMLElement | undefined;

  const draw = () => whenWorded(drawShown);
  const drawShown = () => {
    if (!shown) return;
    const { options, firstBox } = shown;
    const span = shown.place();
    // The words may be gone while their card is open; it stays where it was.
    if (span) shown.box = page.getBox(span);
    if (options.leavesAfter && distance(shown.box, firstBox) > options.leavesAfter) {
      close();
      return;
    }
    surface.show(
      <Floating
        key={opened}
        anchor={shown.box}
        viewport={{ width: document.documentElement.clientWidth, height: innerHeight }}
        gap={options.gap}
        widest={options.widest}
      >
        {shown.view}
      </Floating>,
      span && page.getElement(span),
    );
  };

  const close = () => {
    if (!shown) return;
    shown = undefined;
    opened += 1;
    surface.close();
    page.markDraft(null);
    focusBefore?.focus({ preventScroll: true });
    focusBefore = undefined;
  };

  const open = (place: Place, options: OpenOptions = {}): Redraw => {
    if (!shown) focusBefore = findFocused();
    opened += 1;
    isPinned = false;
    const own = opened;
    return (view) => {
      if (own !== opened) return false;
      const known = shown?.place === place ? shown : undefined;
      const span = place();
      const box = span ? page.getBox(span) : (known?.box ?? corner());
      shown = { place, options, box, firstBox: known?.firstBox ?? box, view };
      draw();
      return true;
    };
  };

  return {
    open,
    close,
    follow: draw,
    pin() {
      isPinned = true;
    },
    async attempt(render, work) {
      render(true, null);
      try {
        await work();
        close();
      } catch (error) {
        render(false, failureOf(error));
      }
    },
    fill(render, request) {
      const load = () => {
        render({ status: 'loading' }, load);
        request().then(
          (content) => render({ status: 'ready', content }, load),
          (error: unknown) => render({ status: 'failed', failure: failureOf(error) }, load),
        );
      };
      load();
    },
    get state() {
      if (!shown) return 'closed';
      const { as = 'open' } = shown.options;
      return as === 'glance' && isPinned ? 'open' : as;
    },
    get isAboutSelection() {
      return shown?.options.leavesAfter !== undefined;
    },
    get box() {
      return shown?.box;
    },
    get span() {
      return shown?.place();
    },
  };
}

export function failureOf(error: unknown): Failure {
  return error instanceof RequestError ? error.failure : 'unreachable';
}

/** Where what belongs to no place on the page is shown: out of the way of who looks for one. */
function corner(): DOMRect {
  return new DOMRect(document.documentElement.clientWidth, innerHeight, 0, 0);
}

function distance(a: DOMRect, b: DOMRect): number {
  return Math.hypot(a.left - b.left, a.top - b.top);
}

/** Where the focus has to go back to; the body is where it is when it is nowhere. */
function findFocused(): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body
    ? activeElement
    : undefined;
}
