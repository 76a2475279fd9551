/** What stands where there is nothing to list: what is the case, and what can be done. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly title: string;
  /** 1 when the notice is all there is. */
  readonly level: 1 | 2;
  readonly children?: ComponentChildren;
}

export function Notice({ title, level, children }: NoticeProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class="notice">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
