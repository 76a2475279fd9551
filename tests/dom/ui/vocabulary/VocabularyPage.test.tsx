import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { vocabularyMessages } from '../../../../lib/ui/messages/vocabulary';
import { VocabularyPage } from '../../../../lib/ui/vocabulary/VocabularyPage';
import type {
  VocabularyActions,
  VocabularyState,
} from '../../../../lib/ui/vocabulary/vocabulary-state';
import {
  A_FULL_VOCABULARY,
  aVocabularyState,
  IDLE_VOCABULARY_ACTIONS,
} from '../../../gallery/vocabulary-states';

afterEach(cleanup);

const t = vocabularyMessages('en');
function show(
  actions: Partial<VocabularyActions> = {},
  state: Partial<VocabularyState> = A_FULL_VOCABULARY,
) {
  const page = (shown: Partial<VocabularyState>) => (
    <VocabularyPage
      state={aVocabularyState(shown)}
      actions={{ ...IDLE_VOCABULARY_ACTIONS, ...actions }}
      lang="en"
      t={t}
    />
  );
  const { rerender } = render(page(state));
  return (change: Partial<VocabularyState>) => rerender(page({ ...state, ...change }));
}
const press = (name: string) => {
  const button = screen.getByRole('button', { name });
  // As a key does it: on what has the focus.
  button.focus();
  fireEvent.click(button);
};
const focused = () => document.activeElement?.textContent;

describe('deleting for good', () => {
  it('asks first, says how many notes use it, and does nothing when the reader thinks again', async () => {
    const purge = vi.fn();
    show({ purge, countUses: async () => 1_204 });
    press('Delete for good: pasture ring');
    const question =
      'Delete “pasture ring” for good? 1,204 notes use it, and would only show an id.';
    await screen.findByRole('group', { name: question });
    expect(focused()).toBe('Cancel');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Delete for good: pasture ring',
    );
    press('Delete for good: pasture ring');
    fireEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
    const id = A_FULL_VOCABULARY.concepts?.find(({ trashed }) => trashed !== null)?.id;
    expect(purge.mock.calls).toEqual([[[{ store: 'ownConcepts', id }]]]);
  });

  it('is not asked for when the notes could not be counted', async () => {
    const countUses = vi.fn(async () => undefined);
    show({ countUses });
    press('Delete for good: pasture ring');
    await vi.waitFor(() => expect(countUses).toHaveBeenCalledOnce());
    expect(screen.queryByRole('group', { name: /for good/ })).toBeNull();
  });
});

describe('emptying the trash', () => {
  const all = () => [
    { store: 'vocabularies', id: A_FULL_VOCABULARY.vocabularies?.[2]?.vocabulary.id },
    { store: 'ownConcepts', id: A_FULL_VOCABULARY.concepts?.[2]?.id },
    { store: 'ownCases', id: A_FULL_VOCABULARY.cases?.[2]?.id },
  ];
  const asked =
    'Delete 1 vocabulary, 2 concepts, and 1 case study for good? 3 notes use some of it, and would only show an id. ' +
    'This cannot be undone; only restoring an earlier backup would bring it back.';

  it('asks once for all of it, says what uses it and that there is no way back, and keeps it by default', async () => {
    const [purge, countUses] = [vi.fn(), vi.fn(async () => 3)];
    show({ purge, countUses });
    press('Empty the trash');
    await screen.findByRole('group', { name: asked });
    expect(countUses.mock.calls).toEqual([[all()]]);
    expect(focused()).toBe('Keep');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(focused()).toBe('Empty the trash');
    expect(purge).not.toHaveBeenCalled();
    press('Empty the trash');
    await screen.findByRole('group', { name: asked });
    press('Empty the trash');
    expect(purge.mock.calls).toEqual([[all()]]);
  });

  it('says when no note uses any of it', async () => {
    show({ countUses: async () => 0 });
    press('Empty the trash');
    expect(await screen.findByRole('group', { name: /No note uses any of it/ })).toBeTruthy();
  });

  it('is not offered before all that lies there is known', () => {
    show({}, { ...A_FULL_VOCABULARY, concepts: null });
    expect(screen.queryByRole('button', { name: 'Empty the trash' })).toBeNull();
  });

  it('shows how far it is, and leaves the focus on the page when all is gone', async () => {
    const update = show({ countUses: async () => 0 });
    press('Empty the trash');
    await screen.findByRole('group', { name: /for good/ });
    press('Empty the trash');
    update({ job: 'purging', part: 0.5 });
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.5');
    expect(focused()).toBe('Trash');
    update({ vocabularies: [], concepts: [], cases: [], done: { kind: 'purged' } });
    expect(screen.getByText('Deleted for good.')).toBeTruthy();
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

it('has no name twice when forms open on a page that was drawn before', () => {
  const update = show({}, {});
  for (const change of [{}, A_FULL_VOCABULARY, A_FULL_VOCABULARY]) update(change);
  press('New case study');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('the focus', () => {
  it('is in the first field of a form that opens, and on what opened it when it closes', () => {
    show();
    press('Edit: grazing circle');
    const label = screen.getByRole('textbox', { name: 'Preferred label' });
    expect(document.activeElement).toBe(label);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: grazing circle');
    press('New case study');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(focused()).toBe('New case study');
  });

  it('stays in the part of the page whose row is gone', () => {
    const update = show();
    const { vocabularies = [], concepts } = A_FULL_VOCABULARY;
    press('Delete: Field words');
    update({ vocabularies: vocabularies.slice(1), open: null });
    expect(focused()).toBe('Vocabularies');
    press('Restore: pasture ring');
    update({
      concepts: concepts?.filter(({ trashed }) => trashed === null) ?? [],
      vocabularies: [],
      cases: [],
    });
    // The trash is gone with its last row.
    expect(focused()).toBe('My vocabularies and case studies');
  });

  it('is on the plan of an import, and on the heading of the part when that is put away', () => {
    const update = show();
    const plan = {
      name: 'field-words.ttl',
      kind: 'concepts' as const,
      counts: { new: 1, changed: 0, same: 0, skipped: 0 },
      rows: [],
      problems: [],
      moreProblems: 0,
      otherLanguages: 0,
    };
    screen.getByLabelText('File').focus();
    update({ plan });
    expect(focused()).toContain('field-words.ttl');
    screen.getByRole('button', { name: 'Import' }).focus();
    update({ plan: null });
    expect(focused()).toBe('Import');
  });
});
