/** Arrow keys, Home and End among a row of controls of which one takes part in the tab order (ARIA practices). */

/** The index that `key` leads to from `current` among `count` controls, or undefined for any other key. */
export function findNextIndex(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
