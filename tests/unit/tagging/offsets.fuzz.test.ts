import { expect, it } from 'vitest';
import { tag } from '../../../lib/domain/tagging/tag';
import { concepts, english, isRuled } from './shipped-lexicon';

const CASES = Number(process.env.FUZZ_CASES ?? 20_000);
/** Mulberry32 (Tommy Ettinger): seeded, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FILLERS = [
  '🙂 ',
  'é ',
  'e\u0301\u0302 ',
  '👩‍👩‍👧 ',
  'x.\r\n',
  '\u00a0',
  '日本 ',
  'ﬁn ',
  '(a) ',
  '— ',
  '\t',
  '𝒳 ',
  'İ ',
];
const SPACES = [' ', '  ', '\u00a0', '\r\n', '\n', ' \u200b', '\u2009'];
const INVISIBLE = ['\u00ad', '\u200d', '\u2060'];

it(`gives the very span of a disguised label, ${CASES} times`, () => {
  const random = seeded(20_26);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const labels = concepts
    .flatMap((concept) =>
      [concept.prefLabel.en, ...concept.altLabels.en].map((label) => ({ concept, label })),
    )
    .filter(
      ({ concept, label }) => /^[a-z]+( [a-z]+)+$/.test(label) && !isRuled(concept, 'en', label),
    );
  const wrong: string[] = [];
  for (let turn = 0; turn < CASES; turn++) {
    const { label } = pick(labels);
    const disguised = label
      .split(' ')
      .map((word) =>
        random() < 0.3 && word.length > 3
          ? `${word.slice(0, 2)}${pick(INVISIBLE)}${word.slice(2)}`
          : word,
      )
      .join(pick(SPACES));
    const before = Array.from({ length: Math.floor(random() * 4) }, () => pick(FILLERS)).join('');
    const text = `${before}; ${disguised}; ${pick(FILLERS)}`;
    const start = before.length + 2;
    const found = tag(text, { lexicon: english, lang: 'en' }).some(
      (m) => m.start === start && m.end === start + disguised.length,
    );
    if (!found) wrong.push(JSON.stringify(text));
  }
  expect(wrong.slice(0, 10)).toEqual([]);
}, 120_000);
