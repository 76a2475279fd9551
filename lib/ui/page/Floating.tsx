/**
 * The place of a card or toolbar in the page: beside the words, over everything, and out of reach of the
 * page's own key handlers. Drawn inside a closed shadow root with the styles of page.css.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Box, maxWidth, type PlaceOptions, place, type Size } from '../placement';

export interface FloatingProps extends PlaceOptions {
  /** The words it is about, in viewport coordinates: `Range.getBoundingClientRect()` will do. */
  readonly anchor: Box;
  readonly viewport: Size;
  readonly children: ComponentChildren;
}

/**
 * Outside the shadow root these would look like keys pressed on the page (shortcuts), clipboard use of the
 * page (which some pages rewrite) and focus that left it (which a focus trap takes back).
 */
const KEPT_FROM_PAGE = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input'],
  ...['copy', 'cut', 'paste', 'focusin', 'focusout'],
];

export function Floating({ anchor, viewport, children, ...options }: FloatingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    const measure = () => {
      const { offsetWidth: width, offsetHeight: height } = element;
      setSize((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = frame.current;
    const stop = (event: Event) => event.stopPropagation();
    for (const type of KEPT_FROM_PAGE) element?.addEventListener(type, stop);
    return () => {
      for (const type of KEPT_FROM_PAGE) element?.removeEventListener(type, stop);
    };
  }, []);

  const { left, top, maxHeight } = place(anchor, size, viewport, options);
  return (
    <div
      class="floating"
      ref={frame}
      style={{
        left: `${left}px`,
        top: `${top}px`,
        maxWidth: `${maxWidth(viewport, options.widest)}px`,
        maxHeight: `${maxHeight}px`,
      }}
    >
      <div ref={content}>{children}</div>
    </div>
  );
}
