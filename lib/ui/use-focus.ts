/** Where the focus goes when what had it goes, so that nobody who works by keys begins anew at the top of the page. */
import type { RefCallback, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Edited {
  /** The row that is a form now. */
  readonly id: string | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** For the button that opens the form of a row: it has the focus again when the form closes. */
  readonly refOf: (id: string) => RefCallback<HTMLButtonElement>;
}

export function useEdited(): Edited {
  const [id, setId] = useState<string | null>(null);
  const left = useRef<string | null>(null);
  return {
    id,
    open: setId,
    close: () => {
      left.current = id;
      setId(null);
    },
    refOf: (one) => (button) => {
      if (!button || left.current !== one) return;
      left.current = null;
      button.focus();
    },
  };
}

/** For a form: as it opens, its first field for words has the focus. */
export function useFirstField(): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  return form;
}

/** For the whole page: otherwise the heading of the part that had the focus, or of the page when the part is gone. */
export function useHeadingFocus(): RefObject<HTMLElement> {
  const page = useRef<HTMLElement>(null);
  const last = useRef<{ readonly element: Element; readonly heading: HTMLElement | null }>(null);
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const element = target as Element;
      last.current = { element, heading: element.closest('section')?.querySelector('h2') ?? null };
    };
    page.current?.addEventListener('focusin', note);
    return () => page.current?.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (!last.current || last.current.element.isConnected) return;
    const { heading } = last.current;
    last.current = null;
    if (page.current?.contains(document.activeElement)) return;
    (heading?.isConnected ? heading : page.current?.querySelector('h1'))?.focus();
  });
  return page;
}
