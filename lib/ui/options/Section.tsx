/** A part of the options page under its heading. */
import type { ComponentChildren, Ref } from 'preact';
import { useId } from '../use-id';

interface SectionProps {
  readonly title: string;
  /** For parts that take the focus when what had it goes. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

export function Section({ title, headingRef, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} ref={headingRef ?? null}>
        {title}
      </h2>
      {children}
    </section>
  );
}
