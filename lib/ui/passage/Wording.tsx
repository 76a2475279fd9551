/** Old and new wording in one text: what went is struck through, what came underlined, both told in words. */
import { useMemo } from 'preact/hooks';
import { compareWording, type WordingRun } from '../../domain/wording/compare-wording';
import type { PageTranslate } from '../messages/page';

interface WordingProps {
  readonly before: string;
  readonly after: string;
  readonly t: PageTranslate;
}

/** Of a long stretch that stayed, this much is shown next to a change. UTF-16. */
const SHOWN_BESIDE_CHANGE = 120;

export function Wording({ before, after, t }: WordingProps) {
  const runs = useMemo(() => compareWording(before, after), [before, after]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long comparison scrolls, and must do so by keyboard.
    <blockquote class="wording" dir="auto" tabIndex={0} aria-label={t('passage.comparison')}>
      {runs.map((run, index) => (
        <Run key={index} run={run} isFirst={index === 0} isLast={index === runs.length - 1} t={t} />
      ))}
    </blockquote>
  );
}

interface RunProps {
  readonly run: WordingRun;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly t: PageTranslate;
}

/** Screen readers pass over `<del>` and `<ins>` by default: hidden words say what they mean. */
function Run({ run, isFirst, isLast, t }: RunProps) {
  switch (run.kind) {
    case 'removed':
      return (
        <del>
          <span class="visually-hidden"> [{t('passage.removed')} </span>
          {run.text}
          <span class="visually-hidden">] </span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span class="visually-hidden"> [{t('passage.added')} </span>
          {run.text}
          <span class="visually-hidden">] </span>
        </ins>
      );
    default:
      return <>{shortenKept(run.text, isFirst, isLast)}</>;
  }
}

/** What stayed is left out where it is far from any change; cut between words. */
function shortenKept(text: string, isFirst: boolean, isLast: boolean): string {
  const head = isFirst ? '' : text.slice(0, SHOWN_BESIDE_CHANGE).replace(/\S*$/u, '');
  const tail = isLast ? '' : text.slice(-SHOWN_BESIDE_CHANGE).replace(/^\S*/u, '');
  const isWhole = (isFirst && isLast) || text.length <= 3 * SHOWN_BESIDE_CHANGE;
  return isWhole ? text : `${head}[…]${tail}`;
}
