import { describe, expect, it } from 'vitest';
import {
  type DocumentRecord,
  MAX_VERSIONS,
  mergeDocuments,
  recordSighting,
  type Sighting,
} from '../../../lib/domain/documents/document';
import {
  aCount,
  aDocument,
  aFingerprint,
  aNoteId,
  anAbout,
  anUrl,
  aSketch,
} from '../../support/builders';

const day = (number: number) => new Date(Date.UTC(2026, 4, 3 + number)).toISOString();
const counts = { same: 12, changed: 2, ambiguous: 0, gone: 1 };

function aSighting(parts: Partial<Sighting> = {}): Sighting {
  return {
    url: anUrl(),
    title: 'Strategy',
    lang: 'en',
    aliases: [],
    about: null,
    sketch: aSketch(),
    fingerprint: aFingerprint('v1'),
    notes: counts,
    counts: null,
    outcomes: [],
    ...parts,
  };
}

describe('what a document speaks of', () => {
  const counted = (record: DocumentRecord, mentions: Record<string, number>, when: string) =>
    recordSighting(record, aSighting({ counts: aCount(mentions) }), when);

  it('is what the latest reading counted; a page that is still being tagged changes nothing', () => {
    const once = counted(aDocument(), { commons: 3 }, day(1));
    const twice = recordSighting(once, aSighting(), day(2));
    expect(twice.counts).toMatchObject({ counted: day(1), concepts: [{ id: 'commons', sure: 3 }] });
    expect(counted(twice, { commons: 4 }, day(3)).counts).toMatchObject({ counted: day(3) });
  });

  it('is not that of a log-in shown in its place', () => {
    const once = counted(aDocument(), { commons: 3 }, day(1));
    const login = aSighting({
      counts: aCount({}),
      sketch: aSketch(100, 110),
      outcomes: [{ note: aNoteId(), outcome: 'missing' }],
    });
    const twice = recordSighting(once, login, day(2));
    expect(twice.counts).toEqual(once.counts);
    expect(twice.outcomes).toEqual([]);
  });

  it('and what the reader says it is, are the later ones when two records meet', () => {
    const edited = (title: string, when: string) => ({ facts: { title }, modified: when });
    const a = counted(aDocument({ edited: edited('Old', day(1)) }), { commons: 1 }, day(4));
    const b = counted(aDocument({ edited: edited('New', day(2)) }), { commons: 2 }, day(3));
    for (const merged of [mergeDocuments(a, b), mergeDocuments(b, a)]) {
      expect(merged).toMatchObject({
        edited: edited('New', day(2)),
        counts: { counted: day(4), concepts: [{ sure: 1 }] },
      });
    }
    expect(mergeDocuments(a, aDocument()).edited).toEqual(a.edited);
  });
});

describe('the record of a document', () => {
  it('keeps each version with when it was seen and how its notes stood', () => {
    const once = recordSighting(aDocument(), aSighting(), day(1));
    const twice = recordSighting(once, aSighting({ fingerprint: aFingerprint('v2') }), day(2));
    const again = recordSighting(twice, aSighting({ notes: { ...counts, same: 15 } }), day(3));
    expect(again.versions).toEqual([
      { fingerprint: 'v1', firstSeen: day(1), lastSeen: day(3), notes: { ...counts, same: 15 } },
      { fingerprint: 'v2', firstSeen: day(2), lastSeen: day(2), notes: counts },
    ]);
    expect(again.lastSeen).toBe(day(3));
  });

  it('keeps the first version and the latest of a page that changes at every visit', () => {
    let record = aDocument();
    for (let visit = 0; visit < 200; visit += 1) {
      const fingerprint = aFingerprint(`v${visit}`);
      record = recordSighting(record, aSighting({ fingerprint }), day(visit));
    }
    expect(record.versions).toHaveLength(MAX_VERSIONS);
    expect(record.versions[0]?.fingerprint).toBe('v0');
    expect(record.versions.at(-1)?.fingerprint).toBe('v199');
  });

  it('is not made older by a clock that was set back', () => {
    const record = recordSighting(aDocument({ lastSeen: day(5) }), aSighting(), day(-400));
    expect(record.lastSeen).toBe(day(5));
  });

  it('says of itself what the page says now', () => {
    const doi = { kind: 'doi', value: '10.1000/1', trust: 'strong' } as const;
    const about = anAbout({ doi: '10.1000/1' });
    const once = recordSighting(aDocument(), aSighting({ title: 'Draft' }), day(1));
    const sighting = aSighting({ aliases: [doi], about, sketch: aSketch(2, 12) });
    expect(recordSighting(once, sighting, day(2))).toMatchObject({
      title: 'Strategy',
      aliases: [doi],
      about,
      sketch: aSketch(2, 12),
    });
  });

  it.each([
    ['an error', aSketch(100, 110)],
    ['a page that waits for its text', aSketch(0, 1)],
  ])('is not made that of %s at its address', (_, sketch) => {
    const known = recordSighting(aDocument(), aSighting({ about: anAbout() }), day(1));
    const other = recordSighting(known, aSighting({ title: 'Please log in', sketch }), day(2));
    expect(other).toMatchObject({ title: 'Strategy', about: anAbout(), sketch: aSketch() });
    expect(other.lastSeen).toBe(day(2));
  });
});

describe('two records of one document', () => {
  it('keep title and language where the later one, of an import, has none', () => {
    const bare = aDocument({ title: '', lang: null, lastSeen: day(9) });
    expect(mergeDocuments(aDocument(), bare)).toMatchObject({ title: 'Strategy', lang: 'en' });
  });

  it('become one that lacks nothing', () => {
    const version = (name: string, seen: number) => ({
      fingerprint: aFingerprint(name),
      firstSeen: day(seen),
      lastSeen: day(seen),
      notes: counts,
    });
    const a = aDocument({
      firstNoted: day(0),
      lastSeen: day(2),
      title: 'Old',
      versions: [version('v1', 0), version('v2', 2)],
    });
    const b = aDocument({
      firstNoted: day(1),
      lastSeen: day(4),
      title: 'New',
      versions: [version('v2', 1), version('v3', 4)],
    });
    const merged = mergeDocuments(a, b);
    expect(mergeDocuments(b, a)).toEqual(merged);
    expect(merged).toMatchObject({ title: 'New', firstNoted: day(0), lastSeen: day(4) });
    expect(merged.versions).toEqual([
      version('v1', 0),
      { ...version('v2', 1), lastSeen: day(2) },
      version('v3', 4),
    ]);
  });
});
