/**
 * An id for what a component labels. Preact's own counts from nought again with each drawing from outside, as all our
 * surfaces are drawn: what comes later would share the ids, and so the names, of what is there.
 */
import { useState } from 'preact/hooks';

let made = 0;

export function useId(): string {
  const [id] = useState(() => {
    made += 1;
    return `id-${made}`;
  });
  return id;
}
