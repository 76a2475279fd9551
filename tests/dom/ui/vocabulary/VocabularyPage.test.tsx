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
    expect(purge.mock.calls).toEqual([
      ['ownConcepts', A_FULL_VOCABULARY.concepts?.find(({ trashed }) => trashed !== null)?.id],
    ]);
  });

  it('is not asked for when the notes could not be counted', async () => {
    const countUses = vi.fn(async () => undefined);
    show({ countUses });
    press('Delete for good: pasture ring');
    await vi.waitFor(() => expect(countUses).toHaveBeenCalledOnce());
    expect(screen.queryByRole('group', { name: /for good/ })).toBeNull();
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
