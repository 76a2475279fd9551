import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER, type OutlineFilter } from '../../../../lib/domain/outline/outline-filter';
import { panelMessages } from '../../../../lib/ui/messages/panel';
import { Panel } from '../../../../lib/ui/panel/Panel';
import type { PanelActions, PanelState } from '../../../../lib/ui/panel/panel-state';
import {
  aPanelContent,
  aPanelMention,
  aPanelSection,
  IDLE_PANEL_ACTIONS,
} from '../../../gallery/panel-samples';
import { aNote } from '../../../gallery/samples';

afterEach(cleanup);

function view(
  state: PanelState,
  actions: Partial<PanelActions> = {},
  filter: Partial<OutlineFilter> = {},
) {
  return (
    <Panel
      state={state}
      filter={{ ...NO_FILTER, ...filter }}
      actions={{ ...IDLE_PANEL_ACTIONS, ...actions }}
      lang="en"
      t={panelMessages('en')}
    />
  );
}

const SECTIONS = [
  aPanelSection(1, { title: 'Baths', mentions: [aPanelMention(0), aPanelMention(1)] }),
  aPanelSection(2, { title: 'Market', mentions: [aPanelMention(4)], notes: [aNote(1, 'stalls')] }),
];
const CONTENT = aPanelContent({ sections: SECTIONS, inView: 'frame:2' });
const titled = (title: string) =>
  screen.getByRole('button', { name: (name) => name.startsWith(title) });

describe('the panel beside a PDF in the viewer of the browser', () => {
  it('leads to the reader, where there is an outline', () => {
    const openReader = vi.fn();
    render(view({ status: 'unreadable', reason: 'pdf' }, { openReader }));
    fireEvent.click(screen.getByRole('button', { name: 'Open in the reader' }));
    expect(openReader).toHaveBeenCalledOnce();
  });
});

describe('the side panel', () => {
  it('says which section is in view', () => {
    render(view(CONTENT));
    expect(titled('Market').getAttribute('aria-current')).toBe('true');
    expect(titled('Baths').hasAttribute('aria-current')).toBe(false);
  });

  it('tells how many mentions and notes a section has, to those who do not see the marks', () => {
    render(view(CONTENT));
    expect(titled('Market').textContent).toContain('1 mention, 1 note');
  });

  it('leads to sections, mentions and notes', () => {
    const [showSection, showMention, showNote] = [vi.fn(), vi.fn(), vi.fn()];
    render(view(CONTENT, { showSection, showMention, showNote }));
    fireEvent.click(titled('Baths'));
    fireEvent.click(screen.getByText('remunicipalisation', { selector: 'b' }));
    fireEvent.click(screen.getByText('stalls'));
    expect(showSection).toHaveBeenCalledWith(expect.objectContaining({ key: 'frame:1' }));
    expect(showMention).toHaveBeenCalledWith(SECTIONS[0]?.mentions[0]);
    expect(showNote).toHaveBeenCalledWith(SECTIONS[1]?.notes[0]);
  });

  it('has one row in the tab order, and arrow keys for the others', async () => {
    render(view(CONTENT));
    const reachable = () => [...document.querySelectorAll<HTMLElement>('.main[tabindex="0"]')];
    await waitFor(() => expect(reachable()).toEqual([titled('Market')]));
    const [row] = reachable();
    row?.focus();
    fireEvent.keyDown(row as HTMLElement, { key: 'Home' });
    await waitFor(() => expect(document.activeElement).toBe(titled('Baths')));
    fireEvent.keyDown(titled('Baths'), { key: 'ArrowDown' });
    await waitFor(() =>
      expect(document.activeElement?.textContent).toContain('remunicipalisation'),
    );
    expect(reachable()).toEqual([document.activeElement]);
  });

  it('does not take a reader who is at work in the list elsewhere', async () => {
    const { rerender } = render(view({ ...CONTENT, inView: 'frame:1' }));
    await waitFor(() => expect(titled('Baths').tabIndex).toBe(0));
    titled('Baths').focus();
    rerender(view({ ...CONTENT, inView: 'frame:2' }));
    expect(titled('Market').getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(titled('Baths'));
  });

  it('shows what is asked for, counts it aloud and keeps the wish', async () => {
    const keepFilter = vi.fn();
    render(view(CONTENT, { keepFilter }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'commoning' } });
    await waitFor(() => expect(screen.getByText('1 of 3 mentions')).toBeTruthy());
    expect(screen.queryByText('Baths')).toBeNull();
    expect(keepFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, text: 'commoning' });
  });

  it('finds a concept by its name as it is typed', async () => {
    const keepFilter = vi.fn();
    render(view(CONTENT, { keepFilter }));
    const field = document.querySelector('input[list]') as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'co-mana' } });
    expect(keepFilter).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'Co-management' } });
    expect(keepFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, subject: 'co-management' });
    await waitFor(() => expect(screen.getByText('1 of 3 mentions')).toBeTruthy());
  });

  it('offers a way out when nothing matches', async () => {
    render(view(CONTENT, {}, { text: 'zebra' }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(titled('Baths')).toBeTruthy());
  });

  it('gives the focus to Undo after a tag was taken away', async () => {
    const restoreTag = vi.fn(async () => null);
    render(view(CONTENT, { restoreTag }));
    fireEvent.click(screen.getByRole('button', { name: 'About “remunicipalisation”' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Not this concept' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Only here' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(restoreTag).toHaveBeenCalledOnce();
  });

  it('says why a note cannot be written now', async () => {
    render(view(CONTENT, { writeNote: async () => 'writing' }));
    fireEvent.click(screen.getByRole('button', { name: 'About “remunicipalisation”' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Add note' }));
    expect(await screen.findByText(/Another note is being written/)).toBeTruthy();
  });

  it('offers to tag a site that is switched off', () => {
    const tagSite = vi.fn(async () => null);
    render(view(aPanelContent({ enabled: false, sections: [] }), { tagSite }));
    fireEvent.click(screen.getByRole('button', { name: 'Tag this site' }));
    expect(tagSite).toHaveBeenCalledOnce();
  });
});
