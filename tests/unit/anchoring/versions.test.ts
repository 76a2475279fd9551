import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../lib/domain/anchoring/describe';
import { readPage } from '../../../lib/domain/anchoring/read-page';
import { resolveInSteps } from '../../../lib/domain/anchoring/resolve';
import { takeSnapshot } from '../../../lib/domain/anchoring/take-snapshot';
import { follow, followQuote, pageOf } from './pages';

const TITLE = 'Ordinance on the municipal water service';
const TARIFF =
  'Article 4. The council shall publish the water tariff before the start of each year.';
const COMMON =
  'Article 5. Water is a common good. It is managed by the municipality and its users.';
const METERS =
  'Article 6. The council shall publish the meter readings before the start of each quarter.';
const BOARD = 'Article 7. The users elect three of the nine members of the board for four years.';
const FINAL = 'Article 8. This ordinance enters into force on the day after its publication.';
const LAW = [TITLE, TARIFF, COMMON, METERS, BOARD, FINAL];

/** Blocks that share nothing with the law. */
const newLaw = (part: number) => [
  `Part ${part} deals with the harbour, its cranes and the sheds that lean against them.`,
  `Boats of class ${part} moor where the keeper says, and pay for the rope they wear out.`,
];

const without = (block: string) => LAW.filter((other) => other !== block);
const replaced = (block: string, by: string) => LAW.map((other) => (other === block ? by : other));

describe('a passage on a later version of its page', () => {
  it('is exact where nothing changed', () => {
    expect(followQuote(LAW, 'common good', LAW)).toEqual(['exact', 'common good']);
  });

  it('is exact where text was put before it', () => {
    expect(followQuote(LAW, METERS, ['Preamble.', ...LAW])).toEqual(['exact', METERS]);
  });

  it('is exact where its block was moved', () => {
    const after = [TITLE, BOARD, TARIFF, COMMON, METERS, FINAL];
    expect(followQuote(LAW, 'three of the nine members', after)).toEqual([
      'exact',
      'three of the nine members',
    ]);
  });

  it('is exact where only the number of its article changed', () => {
    const after = replaced(BOARD, BOARD.replace('Article 7', 'Article 9'));
    expect(followQuote(LAW, 'The users elect three', after)).toEqual([
      'exact',
      'The users elect three',
    ]);
  });

  it('is changed where words were replaced, with the new words in the span', () => {
    const after = replaced(BOARD, BOARD.replace('three of the nine', 'five of the eleven'));
    expect(followQuote(LAW, 'elect three of the nine members of the board', after)).toEqual([
      'changed',
      'elect five of the eleven members of the board',
    ]);
  });

  it('includes words replaced at its edges', () => {
    const after = replaced(COMMON, COMMON.replace('its users', 'the residents'));
    expect(followQuote(LAW, 'managed by the municipality and its users.', after)).toEqual([
      'changed',
      'managed by the municipality and the residents.',
    ]);
  });

  it('is whole where a long clause was put in behind its first words', () => {
    const rest =
      'the charge ranks from the day on which it was entered in the register of charges, provided that ' +
      'it is entered within two months of the day on which the notice of it was served on the owner.';
    const clause = 'for claims under the tenancy act and for claims under ';
    const before = [`In this case, ${rest}`];
    const after = [`In this case, ${clause.repeat(4)}the housing act, ${rest}`];
    expect(followQuote(before, before[0] ?? '', after)).toEqual(['changed', after[0]]);
  });

  it('is missing where it was deleted', () => {
    expect(followQuote(LAW, BOARD, without(BOARD))).toEqual(['missing', null]);
  });

  it.each([TARIFF, METERS])('is missing where it was deleted and a look-alike stays', (block) => {
    expect(followQuote(LAW, block, without(block))).toEqual(['missing', null]);
    expect(followQuote(LAW, block.slice(27, 60), without(block))).toEqual(['missing', null]);
  });

  it('follows its own sentence where that was edited and a look-alike stays', () => {
    const edited = TARIFF.replace('publish the water tariff', 'announce the new water tariff');
    expect(followQuote(LAW, TARIFF, replaced(TARIFF, edited))).toEqual(['changed', edited]);
  });

  it('is missing where it was deleted and its look-alike was edited', () => {
    const after = without(TARIFF).map((block) =>
      block === METERS ? METERS.replace('quarter', 'month') : block,
    );
    expect(followQuote(LAW, TARIFF, after)).toEqual(['missing', null]);
  });

  it('is missing where its sentence was taken out of a block that holds a look-alike', () => {
    const block = `${TARIFF} ${METERS} ${BOARD}`;
    const after = [TITLE, `${METERS} ${BOARD}`, FINAL];
    expect(followQuote([TITLE, block, FINAL], TARIFF, after)).toEqual(['missing', null]);
  });

  it('is missing where it was deleted and its set phrase stands beside other words in a new block', () => {
    const phrase = 'in writing with the board';
    const objections = `Article 9. Whoever objects to a bill lodges the objection ${phrase} within thirty days of receipt.`;
    const samples =
      'Annex B. Makers of pipes, valves, pumps and other fittings that wish to sell them to the utility deposit ' +
      `their samples, drawings, certificates and price lists ${phrase} within thirty days of receipt.`;
    const found = [...without(TITLE), samples];
    expect(followQuote([...LAW, objections], phrase, found)).toEqual(['missing', null]);
    const moved = `${samples.slice(0, -1)}; whoever objects to a bill lodges the objection ${phrase} within thirty days of receipt.`;
    expect(followQuote([...LAW, objections], phrase, [...LAW, moved])).toEqual(['exact', phrase]);
  });

  it('is missing where half its words stand among others in its block', () => {
    const kept =
      'The utility keeps a public register of all wells, springs, reservoirs, pumping stations, hydrants, valves, treatment works, laboratories, depots, vehicles and mains of the municipality';
    const quote = 'the inspector seals every meter of the household';
    const before = `${kept} as well as of the people who read them once a year and ${quote} unless tenants pay a deposit to the landlord or move away before winter begins.`;
    const edited = (clause: string) =>
      `${kept} together with maps which engineers draw after each storm using satellites while ${clause} because pressure falls quickly when fires break out near old factories downtown.`;
    expect(
      followQuote([before], quote, [edited('the operator checks every valve of the household')]),
    ).toEqual(['missing', null]);
    expect(followQuote([before], quote, [edited(quote)])).toEqual(['exact', quote]);
  });

  it('is found in either half of a block that was split', () => {
    const after = LAW.flatMap((block) =>
      block === COMMON
        ? [
            'Article 5. Water is a common good.',
            '(2) It is managed by the municipality and its users.',
          ]
        : [block],
    );
    expect(followQuote(LAW, 'Water is a common good', after)[0]).toBe('exact');
    expect(followQuote(LAW, 'managed by the municipality', after)[0]).toBe('exact');
  });

  it('is found in a block that two were merged into', () => {
    const after = [TITLE, TARIFF, `${COMMON} ${METERS}`, BOARD, FINAL];
    expect(followQuote(LAW, 'meter readings before', after)).toEqual([
      'exact',
      'meter readings before',
    ]);
    expect(followQuote(LAW, 'common good', after)).toEqual(['exact', 'common good']);
  });

  it('keeps to its copy among boilerplate repeated word by word', () => {
    const rule = 'The authority shall give reasons for its decision.';
    const before = ['Part 1', rule, 'Part 2', rule, 'Part 3', rule];
    const text = before.join('\n\n');
    const now = ['Part 1', rule, 'New part', 'Part 2', rule, 'Part 3', rule].join('\n\n');
    const second = text.indexOf(rule, text.indexOf('Part 2'));
    expect(follow(text, second, second + rule.length, now)).toMatchObject({
      outcome: 'exact',
      start: now.indexOf(rule, now.indexOf('Part 2')),
    });
  });

  it('is missing where its copy of the boilerplate was deleted', () => {
    const rule = 'The authority shall give reasons for its decision.';
    const text = ['Part 1', rule, 'Part 2', rule, 'Part 3', rule].join('\n\n');
    const now = ['Part 1', rule, 'Part 3', rule].join('\n\n');
    const second = text.indexOf(rule, text.indexOf('Part 2'));
    expect(follow(text, second, second + rule.length, now).outcome).toBe('missing');
  });

  it('could be any of several copies put into new surroundings', () => {
    const after = [TITLE, ...newLaw(1), BOARD, ...newLaw(2), BOARD, ...newLaw(3)];
    expect(followQuote([TITLE, TARIFF, BOARD, FINAL], BOARD, after)).toEqual(['ambiguous', null]);
    const quote = 'three of the nine members';
    expect(followQuote([TITLE, TARIFF, BOARD, FINAL], quote, after)).toEqual(['ambiguous', null]);
  });

  it('is the copy that kept a neighbour, in whichever order', () => {
    const copies = (kept: string[], other: string[]) => [
      [...newLaw(1), ...kept, ...newLaw(2), ...other],
      [...newLaw(1), ...other, ...newLaw(2), ...kept],
    ];
    for (const kept of [
      [METERS, BOARD],
      [BOARD, FINAL],
      [METERS.replace('quarter', 'month'), BOARD],
    ]) {
      for (const after of copies(kept, [BOARD, ...newLaw(3)])) {
        const text = after.join('\n\n');
        const start = LAW.join('\n\n').indexOf(BOARD);
        const found = follow(LAW.join('\n\n'), start, start + BOARD.length, text);
        const own = text.indexOf(kept.join('\n\n')) + kept.join('\n\n').indexOf(BOARD);
        expect(found).toMatchObject({ outcome: 'exact', start: own });
      }
    }
  });

  it('crosses blocks, as a selection may', () => {
    const quote = `its users.\n\n${METERS.slice(0, 30)}`;
    expect(followQuote(LAW, quote, ['Preamble.', ...LAW])).toEqual(['exact', quote]);
  });
});

describe('resolving in steps', () => {
  it('answers in the order given, with pauses between', () => {
    const before = pageOf(LAW.join('\n\n'));
    const snapshot = takeSnapshot(before);
    const quotes = [FINAL, TITLE, BOARD].map((block) => {
      const start = LAW.join('\n\n').indexOf(block);
      const selectors = describePassage(before, start, start + block.length);
      if (!selectors) throw new Error('Nothing to quote.');
      return selectors;
    });
    const steps = [...resolveInSteps(quotes, pageOf(without(TARIFF).join('\n\n')), () => snapshot)];
    expect(steps.flatMap((step) => step?.note ?? [])).toEqual([0, 1, 2]);
    expect(steps.filter((step) => step === undefined).length).toBeGreaterThan(3);
  });

  it('has nothing to say of a page without blocks', () => {
    expect([...resolveInSteps([], readPage({ text: '', blocks: [] }), () => undefined)]).toEqual(
      [],
    );
  });
});

const WORD = fc.constantFrom(
  'water',
  'tariff',
  'the',
  'council',
  'of',
  'users',
  'board',
  'e\u0301lan',
  '🏛️',
  'mu\u00adnicipal',
  'Straße.',
  '12',
  'no\u00a0fee',
  '(b)',
);
const BLOCK = fc.array(WORD, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const PAGE = fc.array(BLOCK, { minLength: 1, maxLength: 12 });

describe('for any page', () => {
  it('what was described is found exactly where it was', () => {
    fc.assert(
      fc.property(PAGE, fc.nat(), fc.nat(), (blocks, a, b) => {
        const text = blocks.join('\n\n');
        const [start, end] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(/[^\s\u00ad]/.test(text.slice(start, end)));
        const resolution = follow(text, start, end, text);
        expect(resolution.outcome).toBe('exact');
        if (resolution.outcome !== 'exact') return;
        expect(text.slice(resolution.start, resolution.end).replaceAll('\u00ad', '').trim()).toBe(
          text.slice(start, end).replaceAll('\u00ad', '').trim(),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('edits of other blocks never move a note to another block', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(BLOCK, { minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        BLOCK,
        (blocks, a, b, edit) => {
          const own = a % blocks.length;
          const other = b % blocks.length;
          fc.pre(own !== other && !blocks.includes(edit));
          const text = blocks.join('\n\n');
          const start = blocks.slice(0, own).join('\n\n').length + (own > 0 ? 2 : 0);
          const after = blocks.map((block, i) => (i === other ? edit : block));
          const now = after.join('\n\n');
          const expected = after.slice(0, own).join('\n\n').length + (own > 0 ? 2 : 0);
          expect(follow(text, start, start + (blocks[own]?.length ?? 0), now)).toEqual({
            outcome: 'exact',
            start: expected,
            end: expected + (blocks[own]?.length ?? 0),
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('a deleted block is never found in one that already existed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(BLOCK, { minLength: 2, maxLength: 12 }), fc.nat(), (blocks, a) => {
        const own = a % blocks.length;
        const text = blocks.join('\n\n');
        const start = blocks.slice(0, own).join('\n\n').length + (own > 0 ? 2 : 0);
        const now = blocks.filter((_, i) => i !== own).join('\n\n');
        expect(follow(text, start, start + (blocks[own]?.length ?? 0), now)).toEqual({
          outcome: 'missing',
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
