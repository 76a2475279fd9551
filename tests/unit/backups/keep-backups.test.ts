import { describe, expect, it } from 'vitest';
import {
  type BackupInfo,
  findSuperfluous,
  isBackupDue,
} from '../../../lib/domain/backups/keep-backups';

const at = (day: number, hour = 9) =>
  new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + hour * 3_600_000).toISOString();

function anInfo(id: number, created: string, parts: Partial<BackupInfo> = {}): BackupInfo {
  return {
    id,
    created,
    confirmed: created,
    reason: 'schedule',
    schema: 3,
    notes: 10,
    records: 20,
    damaged: 0,
    bytes: 1_000,
    sha256: '0'.repeat(64),
    ...parts,
  };
}

function keptOf(backups: readonly BackupInfo[]): number[] {
  const gone = new Set(findSuperfluous(backups));
  return backups.map(({ id }) => id).filter((id) => !gone.has(id));
}

describe('the backups kept', () => {
  it('are those of the last seven days and of the last four weeks', () => {
    let backups: BackupInfo[] = [];
    for (let day = 0; day < 100; day += 1) {
      backups.push(anInfo(day, at(day)));
      const gone = new Set(findSuperfluous(backups));
      backups = backups.filter(({ id }) => !gone.has(id));
    }
    const ids = backups.map(({ id }) => id);
    expect(ids.slice(-7)).toEqual([93, 94, 95, 96, 97, 98, 99]);
    expect(ids.length).toBeLessThanOrEqual(12);
    expect(ids.find((id) => id >= 75 && id <= 85)).toBeDefined();
  });

  it('are the latest of each day', () => {
    const backups = [9, 12, 15].map((hour, id) => anInfo(id, at(1, hour)));
    expect(keptOf(backups)).toEqual([2]);
  });

  it('stay when nobody used the browser for a year', () => {
    const backups = [anInfo(1, at(0)), anInfo(2, at(1)), anInfo(3, at(400))];
    expect(keptOf(backups)).toEqual([1, 2, 3]);
  });

  it('stay when the clock jumps ten years ahead and back', () => {
    const backups = [0, 1, 2, 3_650, 3].map((day, id) => anInfo(id, at(day)));
    expect(keptOf(backups)).toEqual([0, 1, 2, 3, 4]);
  });

  it('always include the one with the most notes, lest small ones crowd it out', () => {
    const backups = [
      anInfo(0, at(0), { notes: 5_000 }),
      ...Array.from({ length: 99 }, (_, day) => anInfo(day + 1, at(day + 1), { notes: 1 })),
    ];
    expect(keptOf(backups)).toContain(0);
  });

  it('include those made for an occasion', () => {
    const backups = [
      anInfo(1, at(0, 8), { reason: 'migration' }),
      anInfo(2, at(0, 9), { reason: 'import' }),
      anInfo(3, at(0, 10)),
    ];
    expect(keptOf(backups)).toEqual([1, 2, 3]);
  });
});

describe('a backup', () => {
  it('is due when there is none, or none of the last twenty hours', () => {
    expect(isBackupDue([], at(0))).toBe(true);
    expect(isBackupDue([anInfo(1, at(0))], at(0, 23))).toBe(false);
    expect(isBackupDue([anInfo(1, at(0))], at(1))).toBe(true);
  });

  it('is not due when the last one was found to be the same as the notes lately', () => {
    expect(isBackupDue([anInfo(1, at(0), { confirmed: at(5) })], at(5, 10))).toBe(false);
  });

  it('is due when the clock was set back by years', () => {
    expect(isBackupDue([anInfo(1, at(3_650))], at(1))).toBe(true);
  });
});
