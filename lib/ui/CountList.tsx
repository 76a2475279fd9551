/** How many of what: a number and its words a line. What there is none of is left out. */
import type { ComponentChildren } from 'preact';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { formatCount } from './quantities';

interface Counted {
  readonly key: string;
  readonly count: number;
  readonly words: ComponentChildren;
}

interface CountListProps {
  readonly counted: readonly Counted[];
  readonly lang: InterfaceLanguage;
}

export function CountList({ counted, lang }: CountListProps) {
  return (
    <dl class="counts">
      {counted
        .filter(({ count }) => count > 0)
        .map(({ key, count, words }) => (
          <div key={key}>
            <dt>{formatCount(count, lang)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}
