import { describe, expect, it } from 'vitest';
import { follow, followQuote } from './pages';

/** Two passages of one article, alike until near their ends. */
const WATER =
  'Where the operator of a service fails, the council sets a date. It hears the users, and takes the service back at the end of the year. Staff keep their posts, and the pipes go to the water board.';
const WASTE = WATER.replace('water board', 'waste board');
const HEADING = 'Section 3: what becomes of services that were let';
const CLOSING = 'Section 4: the commission of users meets in spring and in autumn';

/** What became of the words of one of the two that both have. */
function followIn(own: string, text: string, words: string, now: string) {
  const start = text.indexOf(own) + own.indexOf(words);
  const resolution = follow(text, start, start + words.length, now);
  return 'start' in resolution ? resolution.start : resolution.outcome;
}

const page = (...sentences: string[]) => [HEADING, sentences.join(' '), CLOSING].join('\n\n');

describe('what two passages of a block share', () => {
  const BOTH = page(WATER, WASTE);
  const PARTS = ['the council sets a date', 'hears the users', 'Where the operator of a service'];

  it.each(PARTS)('is gone with the passage it was quoted from: “%s”', (part) => {
    expect(followIn(WATER, BOTH, part, page(WASTE))).toBe('missing');
    expect(followIn(WASTE, BOTH, part, page(WATER))).toBe('missing');
  });

  it.each(PARTS)('stays where the other passage goes: “%s”', (part) => {
    expect(followIn(WATER, BOTH, part, page(WATER))).toBe(page(WATER).indexOf(part));
    expect(followIn(WASTE, BOTH, part, page(WASTE))).toBe(page(WASTE).indexOf(part));
  });
});

describe('a passage whose block was torn apart', () => {
  const OLD =
    'The users elect three members of the board, who report to the assembly each spring, and the council names the other six, who may be recalled at any time by a vote of the assembly.';
  const [FIRST, SECOND] = [
    'The users elect three members of the board, who report to the assembly each spring, in words that all understand.',
    'The council names the other six members, who may be recalled at any time by a vote of the assembly.',
  ];
  const BETWEEN =
    'Harbour dues, crane fees and the rent of sheds are set by the keeper, who hears boatmen, dockers and rope makers before the first of March.';

  it('does not spread over a block that was put in between', () => {
    const now = [HEADING, FIRST, BETWEEN, SECOND, CLOSING].join('\n\n');
    const text = [HEADING, OLD, CLOSING].join('\n\n');
    const start = text.indexOf(OLD);
    const resolution = follow(text, start, start + OLD.length, now);
    const words = 'start' in resolution ? now.slice(resolution.start, resolution.end) : '';
    expect(words).not.toContain('Harbour');
    expect(words).toContain('assembly');
  });
});

describe('a passage of a block of which little was left', () => {
  const OLD =
    'The board publishes tariffs, contracts, meter readings and minutes in the town gazette; it answers letters of users within a month, and keeps a register of leaks that anybody may read.';
  const NOW =
    'The board publishes budgets; for all else the rules of the harbour hold, whose keeper answers letters of all users within one month of spring tide, unless the crane stands idle, the sheds are let, the ropes are worn, or dues were not paid by those who moor there.';

  it('is missing, though some of its words stand among others there', () => {
    const [outcome] = followQuote(
      [HEADING, OLD, CLOSING],
      'it answers letters of users within a month',
      [HEADING, NOW, CLOSING],
    );
    expect(outcome).toBe('missing');
  });
});
