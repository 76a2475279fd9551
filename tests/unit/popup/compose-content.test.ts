import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../lib/domain/settings/settings';
import { composeContent, type PopupSources } from '../../../lib/popup/compose-content';
import { popupMessages } from '../../../lib/ui/messages/popup';
import {
  aCaseId,
  aConcept,
  aConceptId,
  aDismissal,
  aLink,
  aNote,
  anEntry,
  anUrl,
  aReport,
  someCatalogueLabels,
  someSelectors,
} from '../../support/builders';

const coManagement = aConcept();
const commons = aConcept({ id: aConceptId('commons'), group: 'Commons', prefLabel: 'commons' });
const terrassa = anEntry({
  id: aCaseId('terrassa'),
  title: 'Terrassa Water Observatory',
  concepts: [coManagement.id],
});
const paris = anEntry({ concepts: [commons.id] });

const cases = new Map([terrassa, paris].map((entry) => [entry.id, entry]));
const catalogue = {
  concepts: new Map([coManagement, commons].map((concept) => [concept.id, concept])),
  cases,
  knownCases: cases,
  labels: someCatalogueLabels(),
  contrasts: [{ concept: commons.id, counterparts: [coManagement.id] }],
};
const mentioned = (id: typeof commons.id, sure: number, unsure = 0) => ({
  id,
  sure,
  unsure,
  firstAt: 0,
});

function compose(parts: Partial<PopupSources>) {
  return composeContent({
    frames: [aReport()],
    notes: [],
    trash: [],
    unsaved: [],
    kept: new Set(),
    lastBackup: null,
    lacksFile: false,
    histories: new Map(),
    related: [],
    dismissals: [],
    catalogue,
    settings: readSettings(undefined),
    t: popupMessages('en'),
    lang: 'en',
    ...parts,
  });
}

describe('what the popup shows', () => {
  it('names the document of the top frame', () => {
    const frames = [
      aReport(),
      aReport({ top: false, frame: '2-2', url: anUrl('/frame'), title: '' }),
    ];
    expect(compose({ frames }).document).toEqual({
      host: 'town.example',
      title: 'Strategy',
      lang: 'en',
    });
  });

  it('tells what is absent, but not of groups that are hidden', () => {
    const frames = [aReport({ concepts: [mentioned(commons.id, 4)] })];
    expect(compose({ frames }).absences).toEqual([
      { id: coManagement.id, label: 'co-management', presentLabel: 'commons', mentions: 4 },
    ]);
    const settings = readSettings({ hiddenGroups: [coManagement.group] });
    expect(compose({ frames, settings }).absences).toEqual([]);
  });

  it.each([
    ['off', 'never'],
    ['asks', 'ask'],
  ] as const)('says that a page is %s where the rule is %s', (state, rule) => {
    const settings = readSettings({ siteRules: { 'town.example': rule } });
    const content = compose({ frames: [aReport({ state })], settings });
    expect(content).toMatchObject({ tagging: state, siteRule: rule });
  });

  it('has no rule of a site for what our own reader shows', () => {
    const settings = readSettings({ siteRules: { 'town.example': 'never' } });
    const content = compose({ frames: [aReport({ inReader: true })], settings });
    expect(content.siteRule).toBeNull();
  });

  it('adds up the concepts of all frames, the most frequent first', () => {
    const frames = [
      aReport({ concepts: [mentioned(coManagement.id, 2), mentioned(commons.id, 1)] }),
      aReport({ top: false, frame: '2-2', concepts: [mentioned(commons.id, 2, 1)] }),
    ];
    expect(compose({ frames }).concepts).toMatchObject([
      { id: 'commons', label: 'commons', groupLabel: 'Commons', sure: 3, unsure: 1 },
      { id: 'co-management', sure: 2, unsure: 0 },
    ]);
  });

  it('leaves out concepts the catalogue no longer has', () => {
    const frames = [aReport({ concepts: [mentioned(aConceptId('retired'), 1)] })];
    expect(compose({ frames }).concepts).toEqual([]);
  });

  it('lists notes in the order of the text with what became of them', () => {
    const at = (start: number) => {
      const [quote] = someSelectors();
      return {
        source: anUrl(),
        selector: [quote, { type: 'TextPositionSelector', start, end: start + 20 }],
      };
    };
    const later = aNote({ target: at(90) as ReturnType<typeof aNote>['target'] });
    const earlier = aNote({ target: at(10) as ReturnType<typeof aNote>['target'] });
    const frames = [
      aReport({
        notes: [
          { id: later.id, outcome: 'exact' },
          { id: earlier.id, outcome: 'ambiguous' },
        ],
      }),
    ];
    expect(compose({ frames, notes: [later, earlier] }).notes).toMatchObject([
      { note: earlier, outcome: 'ambiguous', canJump: false },
      { note: later, outcome: 'exact', canJump: true },
    ]);
  });

  it('calls no note missing that has not been looked for', () => {
    const notes = [aNote()];
    const [row] = compose({ notes }).notes;
    expect(row).toMatchObject({ outcome: 'exact', canJump: false });
    expect(row?.passage).toBeUndefined();
  });

  it('shows what became of a passage, counts it, and leaves alone what is to be kept', () => {
    const note = aNote();
    const found = { id: note.id, outcome: 'changed' as const, newQuote: 'run by its users' };
    const parts = { notes: [note], frames: [aReport({ notes: [found] })] };
    const content = compose(parts);
    expect(content.notes[0]?.passage?.view).toMatchObject({ newQuote: 'run by its users' });
    expect(content.version).toMatchObject({ same: 0, changed: 1, gone: 0 });
    const kept = compose({ ...parts, kept: new Set([note.id]) });
    expect(kept.notes[0]?.passage).toBeUndefined();
  });

  it('suggests cases that share concepts, and says why', () => {
    const frames = [aReport({ concepts: [mentioned(commons.id, 3)] })];
    const { suggestions } = compose({ frames });
    expect(suggestions.map(({ entry, reasons }) => [entry.title, reasons])).toEqual([
      ['Eau de Paris', ['shares commons']],
    ]);
  });

  it('says when a case is named, or shares what a note is about', () => {
    const frames = [aReport({ cases: [{ id: paris.id, count: 1 }] })];
    const { suggestions } = compose({ frames, notes: [aNote({ concepts: [coManagement.id] })] });
    expect(suggestions.map(({ reasons }) => reasons)).toEqual([
      ['named on this page'],
      ['shares co-management with your notes'],
    ]);
  });

  it('puts linked cases first and keeps them though nothing else speaks for them', () => {
    const note = aNote({ concepts: [], cases: [aLink(paris.id)] });
    const frames = [aReport({ concepts: [mentioned(coManagement.id, 3)] })];
    const { suggestions, notes } = compose({ frames, notes: [note] });
    expect(suggestions.map(({ entry }) => entry.id)).toEqual([paris.id, terrassa.id]);
    expect(suggestions[0]).toMatchObject({ linkedNoteIds: [note.id], reasons: [] });
    expect(notes[0]?.cases).toEqual([{ id: paris.id, title: 'Eau de Paris', relation: 'context' }]);
  });

  it('names a case in the trash that a note links, and offers it nowhere', () => {
    const gone = anEntry({ id: aCaseId('gone'), title: 'Gone', concepts: [commons.id] });
    const known = { ...catalogue, knownCases: new Map([...cases, [gone.id, gone]]) };
    const frames = [aReport({ concepts: [mentioned(commons.id, 4)] })];
    const unlinked = compose({ frames, catalogue: known });
    expect(unlinked.suggestions.map(({ entry }) => entry.id)).not.toContain(gone.id);
    const notes = [aNote({ cases: [aLink('gone', 'supports')] })];
    const linked = compose({ frames, notes, catalogue: known });
    expect(linked.notes[0]?.cases).toEqual([{ id: gone.id, title: 'Gone', relation: 'supports' }]);
    expect(linked.suggestions[0]).toMatchObject({ entry: gone, reasons: [] });
  });

  it('lists dismissed tags of concepts the catalogue still has', () => {
    const kept = aDismissal();
    const dismissals = [kept, aDismissal({ concept: aConceptId('retired') })];
    expect(compose({ dismissals }).dismissals).toEqual([
      { id: kept.id, phrase: kept.phrase, label: 'co-management' },
    ]);
  });

  it('suggests nothing where nothing fits', () => {
    expect(compose({})).toMatchObject({ suggestionCount: 0, suggestions: [] });
  });

  it('counts what it suggests before it is listed, as much as is listed', () => {
    const cases = Array.from({ length: 30 }, (_, at) =>
      anEntry({ id: aCaseId(`case-${at}`), concepts: [at < 26 ? commons.id : coManagement.id] }),
    );
    const offered = new Map(cases.map((entry) => [entry.id, entry]));
    const inTrash = anEntry({ id: aCaseId('case-98'), concepts: [] });
    const knownCases = new Map([...offered, [inTrash.id, inTrash]]);
    const many = { ...catalogue, cases: offered, knownCases };
    const frames = [aReport({ concepts: [mentioned(commons.id, 1)] })];
    // One that would be suggested as well, one that would not, one in the trash, one that is in the catalogue no more.
    const linked = ['case-3', 'case-28', 'case-98', 'case-99'].map((id) => aLink(aCaseId(id)));
    for (const notes of [[], [aNote({ concepts: [], cases: linked })]]) {
      const content = compose({ frames, notes, catalogue: many });
      expect(content.suggestionCount).toBe(notes.length === 0 ? 20 : 23);
      expect(content.suggestions).toHaveLength(content.suggestionCount);
    }
  });
});

it('offers related documents, but not those whose notes are shown already', () => {
  const related = ['/old', '/print'].map(
    (path) => ({ url: anUrl(path), title: 'Act', notes: 2, by: 'doi' }) as const,
  );
  const frames = [aReport({ twins: [anUrl('/print')] })];
  expect(compose({ frames, related }).related).toEqual(related.slice(0, 1));
});
