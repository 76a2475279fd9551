import { describe, expect, it } from 'vitest';
import { type MarkUp, markUp } from '../../../lib/domain/markdown/mark-up';

/** `[` and `]` stand for the ends of the selection. */
function parse(marked: string) {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  return { text: marked.replace(/[‹›]/g, ''), start, end };
}
function show({ text, start, end }: ReturnType<typeof parse>): string {
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

describe('marking up', () => {
  it.each<[MarkUp, string, string]>([
    ['strong', 'ask ‹Terrassa› now', 'ask **‹Terrassa›** now'],
    ['strong', 'ask **‹Terrassa›** now', 'ask ‹Terrassa› now'],
    ['emphasis', 'ask ‹Terrassa› now', 'ask *‹Terrassa›* now'],
    ['emphasis', 'ask *‹Terrassa›* now', 'ask ‹Terrassa› now'],
    ['emphasis', 'ask **‹Terrassa›** now', 'ask ***‹Terrassa›*** now'],
    ['strong', '‹›', '**‹›**'],
    ['link', 'see ‹their report›', 'see [their report](‹https://›)'],
    ['list', 'one\n‹two\nthree›', 'one\n- ‹two\n- three›'],
    ['list', '- ‹two\n- three›', '‹two\nthree›'],
    ['quote', 'they ‹said›\nso', '> they ‹said›\nso'],
  ])('%s turns “%s” into “%s”', (how, before, after) => {
    expect(show(markUp(parse(before), how))).toBe(after);
  });
});
