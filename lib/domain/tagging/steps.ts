/** Work that stops here and there so that a page may have its turn. */
export type Steps<T> = Generator<void, T>;

/** Does the work at one go. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
