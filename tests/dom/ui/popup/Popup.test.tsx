import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { popupMessages } from '../../../../lib/ui/messages/popup';
import { Popup } from '../../../../lib/ui/popup/Popup';
import type { PopupActions, PopupState } from '../../../../lib/ui/popup/popup-state';
import { aContent, IDLE_ACTIONS } from '../../../gallery/samples';

afterEach(cleanup);

const tab = (name: string) => screen.getByRole('tab', { name });

function renderPopup(state: PopupState, actions: Partial<PopupActions> = {}) {
  const element = (shown: PopupState) => (
    <Popup
      state={shown}
      actions={{ ...IDLE_ACTIONS, ...actions }}
      lang="en"
      t={popupMessages('en')}
    />
  );
  const { rerender } = render(element(state));
  return (next: PopupState) => rerender(element(next));
}

const siteRule = () => screen.getByRole('combobox', { name: 'Tag this site' });
const statusTexts = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('Popup', () => {
  it('says that it is reading while nothing is known yet', () => {
    renderPopup({ status: 'loading' });
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('heading', { name: 'Reading the page…' })).toBeTruthy();
  });

  it('says what failed, and tries again', () => {
    const retry = vi.fn();
    renderPopup({ status: 'error', failure: 'storage' }, { retry });
    expect(screen.getByRole('alert').textContent).toMatch(/could not read or write the notes/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it.each([
    ['pdf', 'This is a PDF'],
    ['browser-page', 'This page cannot be read'],
    ['unsupported', 'This browser is too old'],
    ['not-loaded', 'Please reload the page'],
  ] as const)('says why it cannot read: %s', (reason, title) => {
    renderPopup({ status: 'unreadable', reason });
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('sums the page up in words beside the picture', () => {
    renderPopup(aContent());
    expect(screen.getByText('23 mentions of 9 concepts · 2 notes · English')).toBeTruthy();
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '23 mentions of 9 concepts: Commons 8, Services 6, Governance 3, Procurement 2, Economy 2, Ownership 1, Rights 1',
    );
  });

  it('leaves out a language that the page declares wrongly', () => {
    renderPopup(aContent({ document: { host: 'example.org', title: 'Title', lang: 'en_??' } }));
    expect(screen.getByText('23 mentions of 9 concepts · 2 notes')).toBeTruthy();
  });

  it('advises when nothing was found', () => {
    renderPopup(aContent({ concepts: [], notes: [], suggestions: [] }));
    expect(screen.getByRole('tabpanel').textContent).toMatch(/full text of a document/);
  });

  it('says when tagging is switched off, and keeps the notes in reach', () => {
    renderPopup(aContent({ tagging: 'off', siteRule: 'never', concepts: [] }));
    expect(siteRule()).toHaveProperty('value', 'never');
    expect(screen.getByRole('tabpanel').textContent).toMatch(/Switched off for this site/);
    fireEvent.click(tab('Notes'));
    expect(
      within(screen.getByRole('tabpanel')).getAllByRole('button', { name: 'Edit' }),
    ).toHaveLength(2);
  });

  it('says of a PDF in our reader what it is, and offers no rule for its site', () => {
    const document = { host: '', title: 'Water for everybody', lang: 'en' };
    renderPopup(aContent({ document, siteRule: null }));
    expect(screen.queryByRole('combobox', { name: 'Tag this site' })).toBeNull();
    expect(screen.getByText('PDF in the reader')).toBeTruthy();
    expect(screen.getByText('File on this computer')).toBeTruthy();
  });

  it('tags a page of a site that asks first when told to', () => {
    const tagPage = vi.fn();
    renderPopup(aContent({ tagging: 'asks', siteRule: 'ask', concepts: [] }), { tagPage });
    expect(siteRule()).toHaveProperty('value', 'ask');
    fireEvent.click(screen.getByRole('button', { name: 'Tag this page' }));
    expect(tagPage).toHaveBeenCalledOnce();
  });

  it('gives the site a rule of its own', () => {
    const setSiteRule = vi.fn(async () => null);
    renderPopup(aContent(), { setSiteRule });
    fireEvent.change(siteRule(), { target: { value: 'ask' } });
    expect(setSiteRule).toHaveBeenCalledExactlyOnceWith('ask');
  });

  it('shows the old rule again when the new one was refused', async () => {
    renderPopup(aContent(), { setSiteRule: async () => 'storage' });
    fireEvent.change(siteRule(), { target: { value: 'never' } });
    await screen.findByText(/could not read or write/);
    await waitFor(() => expect(siteRule()).toHaveProperty('value', 'always'));
  });
});

describe('the tabs', () => {
  it('carry the number as description and not as part of the name', () => {
    renderPopup(aContent());
    const described = tab('Concepts').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('9');
  });

  it('are one stop in the tab order; arrow keys select', () => {
    renderPopup(aContent());
    tab('Concepts').focus();
    fireEvent.keyDown(tab('Concepts'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab('Notes'));
    expect(tab('Notes').getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel', { name: 'Notes' })).toBeTruthy();
    expect([tab('Concepts').tabIndex, tab('Notes').tabIndex]).toEqual([-1, 0]);
    fireEvent.keyDown(tab('Notes'), { key: 'End' });
    expect(screen.getByRole('tabpanel', { name: 'Case studies' })).toBeTruthy();
    fireEvent.keyDown(tab('Case studies'), { key: 'ArrowRight' });
    expect(screen.getByRole('tabpanel', { name: 'Concepts' })).toBeTruthy();
  });

  it('keep a comment that is being written when another tab is looked at', () => {
    renderPopup(aContent());
    fireEvent.click(tab('Notes'));
    fireEvent.click(screen.getAllByRole('button', { name: 'Edit' })[0] as HTMLElement);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Half a thought' } });
    fireEvent.click(tab('Concepts'));
    fireEvent.click(tab('Notes'));
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Half a thought');
  });
});

describe('the concepts', () => {
  it('lead to their next mention, each by its name', () => {
    const jumpToConcept = vi.fn();
    renderPopup(aContent(), { jumpToConcept });
    fireEvent.click(screen.getByRole('button', { name: 'Next mention of commoning' }));
    expect(jumpToConcept).toHaveBeenCalledExactlyOnceWith('commoning', 0);
  });

  it('say which mention is shown, forwards and back, the last after the first', () => {
    const jumpToConcept = vi.fn();
    renderPopup(aContent(), { jumpToConcept });
    const step = (name: string) =>
      fireEvent.click(screen.getByRole('button', { name: `${name} mention of commoning` }));
    step('Next');
    step('Next');
    expect(statusTexts()).toContain('commoning: 2 of 3');
    step('Previous');
    step('Previous');
    expect(statusTexts()).toContain('commoning: 3 of 3');
    expect(jumpToConcept.mock.calls.map(([, at]) => at)).toEqual([0, 1, 0, 2]);
  });

  it('begin with the last mention when asked for the one before', () => {
    const jumpToConcept = vi.fn();
    renderPopup(aContent(), { jumpToConcept });
    fireEvent.click(screen.getByRole('button', { name: 'Previous mention of commoning' }));
    expect(jumpToConcept).toHaveBeenCalledExactlyOnceWith('commoning', 2);
  });

  it('count all mentions and tell the unsure ones apart', () => {
    renderPopup(aContent());
    const rows = within(screen.getByRole('tabpanel')).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toContain('commons3 unsure5');
  });
});

describe('the profile of the document', () => {
  const profile = () => within(screen.getByRole('region', { name: 'Profile of this document' }));
  const unfold = () =>
    fireEvent.click(screen.getByRole('button', { name: 'Profile of this document' }));

  it('counts by group and says what is absent', () => {
    renderPopup(aContent());
    unfold();
    const rows = profile().getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Commons: 8 × (2 concepts)',
      'Services: 6 × (1 concept)',
      'Governance: 3 × (1 concept)',
      'Procurement: 2 × (1 concept)',
      'Economy: 2 × (2 concepts)',
      'Ownership: 1 × (1 concept)',
      'Rights: 1 × (1 concept)',
      'public-private partnership 14 ×, public-community partnership 0 ×',
    ]);
  });

  it('says so when nothing is absent', () => {
    renderPopup(aContent({ absences: [] }));
    unfold();
    expect(profile().getByText(/^Nothing:/)).toBeTruthy();
  });

  it('is copied, and says so', async () => {
    const copyProfile = vi.fn(async () => null);
    renderPopup(aContent(), { copyProfile });
    unfold();
    fireEvent.click(profile().getByRole('button', { name: 'Copy the profile as Markdown' }));
    await waitFor(() => expect(profile().getByRole('status').textContent?.trim()).toBe('Copied'));
    expect(copyProfile).toHaveBeenCalledOnce();
  });

  it('is downloaded in either format, and says when that failed', async () => {
    const downloadProfile = vi.fn(async () => 'download' as const);
    renderPopup(aContent(), { downloadProfile });
    unfold();
    fireEvent.click(profile().getByRole('button', { name: 'Download the profile as CSV' }));
    await profile().findByText('The download could not be started.');
    expect(downloadProfile).toHaveBeenCalledExactlyOnceWith('csv');
  });
});

describe('the export', () => {
  it('copies, and says so', async () => {
    const copyMarkdown = vi.fn(async () => null);
    renderPopup(aContent(), { copyMarkdown });
    fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    const footer = within(screen.getByRole('contentinfo'));
    await waitFor(() => expect(footer.getByRole('status').textContent?.trim()).toBe('Copied'));
    expect(copyMarkdown).toHaveBeenCalledOnce();
  });

  it('points to the download when the browser refuses to copy', async () => {
    renderPopup(aContent(), { copyMarkdown: async () => 'clipboard' });
    fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await screen.findByText(/can download the Markdown instead/)).toBeTruthy();
    expect(screen.queryByText('Copied')).toBeNull();
  });

  it('downloads', async () => {
    const downloadMarkdown = vi.fn(async () => null);
    renderPopup(aContent(), { downloadMarkdown });
    fireEvent.click(screen.getByRole('button', { name: 'Download Markdown' }));
    await screen.findByText('Download started');
    expect(downloadMarkdown).toHaveBeenCalledOnce();
  });
});
