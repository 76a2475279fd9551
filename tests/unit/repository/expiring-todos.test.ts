import { describe, expect, it } from 'vitest';
import { findLines, readTrackedFiles } from './tracked-files';

const CODE = /\.(?:[cm]?[jt]sx?|css|html|ya?ml)$/;
const OPEN_TASK = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const DATED = /\bTODO \[(\d{4}-(?:0[1-9]|1[0-2]))\]: \S/;

/** A task in the code says until when it may stay, as in `TODO [2026-05]: drop when …`; that month included. */
function isOverdue(line: string, today: Date): boolean {
  if (!OPEN_TASK.test(line)) return false;
  const month = DATED.exec(line)?.[1];
  return month === undefined || month < today.toISOString().slice(0, 7);
}

describe('tasks left in the code', () => {
  it('have a date that is not past', () => {
    const files = readTrackedFiles(CODE).filter(
      ({ path }) => !path.endsWith('expiring-todos.test.ts'),
    );
    expect(files.length).toBeGreaterThan(50);
    const today = new Date();
    expect(files.flatMap((file) => findLines(file, (line) => isOverdue(line, today)))).toEqual([]);
  });

  it.each([
    ['// TODO [2026-04]: drop when Firefox has it', true],
    ['// TODO [2026-05]: drop when Firefox has it', false],
    ['// TODO [2027-01]: drop when Firefox has it', false],
    ['// TODO [2027-13]: drop when Firefox has it', true],
    ['// TODO [2027-01]', true],
    ['// TODO drop this', true],
    ['/* FIXME: wrong in Firefox */', true],
    ['const todos = [];', false],
  ])('in May 2026, %j is overdue: %s', (line, overdue) => {
    expect(isOverdue(line, new Date('2026-05-31T12:00:00Z'))).toBe(overdue);
  });
});
