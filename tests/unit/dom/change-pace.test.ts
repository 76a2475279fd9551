import { describe, expect, it } from 'vitest';
import { ChangePace } from '../../../lib/dom/change-pace';

describe('the pace of readings', () => {
  it('asks for none when nothing changed', () => {
    expect(new ChangePace().findDueTime(10_000)).toBeUndefined();
  });

  it('waits until changes have rested, but not for ever', () => {
    const pace = new ChangePace();
    for (let now = 10_000; now < 12_000; now += 100) pace.noteChanges(1, now);
    expect(pace.findDueTime(12_000)).toBe(11_000);
    const rested = new ChangePace();
    rested.noteChanges(1, 10_000);
    expect(rested.findDueTime(10_000)).toBe(10_150);
  });

  it('forgets what is being read, not what comes during the reading', () => {
    const pace = new ChangePace();
    pace.noteChanges(1, 10_000);
    pace.noteBegin();
    expect(pace.findDueTime(10_010)).toBeUndefined();
    pace.noteChanges(1, 10_020);
    pace.noteEnd(1, 10_030);
    expect(pace.findDueTime(10_030)).toBe(10_170);
  });

  it('spares the page after a costly reading', () => {
    const pace = new ChangePace();
    pace.noteBegin();
    pace.noteEnd(60, 10_000);
    pace.noteChanges(1, 10_000);
    expect(pace.findDueTime(10_000)).toBe(11_200);
  });

  it('reads a page that changes without rest every two seconds, and at once again when it has calmed down', () => {
    const pace = new ChangePace();
    for (let now = 10_000; now < 14_000; now += 100) {
      pace.noteChanges(30, now);
      pace.noteBegin();
      pace.noteEnd(1, now);
    }
    pace.noteChanges(30, 14_000);
    expect(pace.findDueTime(14_000)).toBe(16_000);
    pace.noteBegin();
    pace.noteEnd(1, 14_000);
    pace.noteChanges(1, 20_000);
    expect(pace.findDueTime(20_000)).toBe(20_150);
  });
});
