/** Lets a bench end with a clear line where it would wait for something that never comes. */
import { setTimeout } from 'node:timers/promises';

/** Resolves as `work` does; throws when it takes longer than `longest` ms, with the name of what was waited for. */
export function within<T>(longest: number, name: string, work: Promise<T>): Promise<T> {
  return Promise.race([work, giveUp(longest, name)]);
}

async function giveUp(longest: number, name: string): Promise<never> {
  await setTimeout(longest, undefined, { ref: false });
  throw new Error(`${name}: no answer after ${longest / 1_000} s`);
}
