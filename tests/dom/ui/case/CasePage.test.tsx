import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CasePage } from '../../../../lib/ui/case/CasePage';
import type { CasePageActions, CasePageState } from '../../../../lib/ui/case/case-state';
import { caseMessages } from '../../../../lib/ui/messages/case';
import { aDetailView, aListView, aStudy, IDLE_CASE_ACTIONS } from '../../../gallery/case-samples';

afterEach(cleanup);

function show(state: CasePageState, actions: Partial<CasePageActions> = {}) {
  render(
    <CasePage
      state={state}
      actions={{ ...IDLE_CASE_ACTIONS, ...actions }}
      lang="en"
      t={caseMessages('en')}
    />,
  );
}

const region = (name: string) => screen.getByRole('region', { name });

describe('the page of a case', () => {
  it('says what happened, what came of it and its limits, each in its place', () => {
    const study = aStudy({ outcome: 'THE OUTCOME.', limits: 'THE LIMITS.' });
    show(aDetailView({ story: 'THE STORY.' }, study));
    expect(region('What happened').textContent).toContain('THE STORY.');
    expect(region('What came of it').textContent).toContain('THE OUTCOME.');
    expect(region('Limits').textContent).toContain('THE LIMITS.');
    expect(screen.getByText('THE LIMITS.').lang).toBe('en');
  });

  it('says so when no limits are known, and when not all was verified', () => {
    show(aDetailView({}, aStudy({ limits: null, verified: false })));
    expect(region('Limits').textContent).toMatch(/does not mean there were none/);
    expect(screen.getByText(/Not every fact/)).toBeTruthy();
  });

  it.each(['active', 'ended', 'reversed', 'contested', 'unknown'] as const)(
    'tells in its head that a case is %s',
    (status) => {
      show(aDetailView({ statusLabel: 'THE STATUS' }, aStudy({ status })));
      const mark = screen.getByText('THE STATUS');
      expect(mark.dataset.status).toBe(status);
      expect(mark.closest('header')).toBeTruthy();
    },
  );

  it('tells a reversal as the end of its timeline', () => {
    show(aDetailView({}, aStudy({ status: 'reversed' })));
    const years = within(region('Timeline')).getAllByRole('listitem');
    expect(years.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^2009start/),
      expect.stringMatching(/^2013reversal/),
      expect.stringMatching(/^2014Opponents/),
    ]);
  });

  it.each([
    ['active', /goes on/],
    ['contested', /contested/],
    ['unknown', /not known/],
  ] as const)('says of a case that is %s how its timeline ends', (status, words) => {
    show(aDetailView({}, aStudy({ status, endYear: null })));
    expect(within(region('Timeline')).getByText(words)).toBeTruthy();
  });

  it('links its sources with their dates, and tells them nothing of us', () => {
    show(aDetailView());
    const links = within(region('Sources')).getAllByRole('link');
    for (const link of links) {
      expect(link.getAttribute('rel')).toContain('noreferrer');
      expect(link.getAttribute('target')).toBe('_blank');
    }
    const [first, second] = within(region('Sources')).getAllByRole('listitem');
    expect(first?.textContent).toMatch(
      /Constitution of the observatory The town, 2019, town\.example/,
    );
    expect(second?.textContent).toMatch(/undated/);
  });

  it('links similar and nearby cases with the reason and their status', () => {
    show(aDetailView());
    const similar = within(region('Similar case studies'));
    expect(similar.getByRole('link', { name: 'The case of naples' }).getAttribute('href')).toBe(
      '?naples',
    );
    expect(similar.getByText('Reversed')).toBeTruthy();
    expect(similar.getAllByText(/same situation: contract/)).toHaveLength(2);
    expect(within(region('Nearby')).getByText('520 km')).toBeTruthy();
  });

  it('leads back to its list and on to its neighbours there', () => {
    show(
      aDetailView({
        way: {
          back: 'case.html?q=water',
          position: 2,
          count: 3,
          previous: { href: '?before', title: 'Before' },
          next: { href: '?after', title: 'After' },
        },
      }),
    );
    const way = within(screen.getByRole('navigation', { name: 'Case studies' }));
    expect(way.getByRole('link', { name: 'All case studies' }).getAttribute('href')).toBe(
      'case.html?q=water',
    );
    expect(way.getByText('2 of 3')).toBeTruthy();
    expect(way.getByRole('link', { name: 'Previous Before' }).getAttribute('href')).toBe('?before');
    expect(way.getByRole('link', { name: 'Next After' }).getAttribute('href')).toBe('?after');
  });

  it.each([
    ['Copy as Markdown', 'copyMarkdown', null, /^Copied$/],
    ['Copy as Markdown', 'copyMarkdown', 'clipboard', /did not allow copying/],
    ['Download Markdown', 'downloadMarkdown', null, /Download started/],
    ['Download Markdown', 'downloadMarkdown', 'download', /could not be started/],
  ] as const)('tells what became of “%s”: %s → %s', async (name, action, problem, words) => {
    show(aDetailView(), { [action]: async () => problem });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('the page without a case', () => {
  it('says which id is unknown and leads to the list', () => {
    show({ status: 'missing', id: 'atlantis' });
    expect(screen.getByText(/“atlantis”/)).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe('case.html');
  });

  it('says that the data is broken, and tries again', () => {
    const retry = vi.fn();
    show({ status: 'broken' }, { retry });
    expect(screen.getByRole('alert').textContent).toMatch(/Your notes are not affected/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe('the list of case studies', () => {
  it('tells how many there are, and of each its status and what came of it', () => {
    show(aListView());
    expect(screen.getByText('5 case studies').getAttribute('role')).toBe('status');
    const list = within(screen.getByRole('list', { name: 'Case studies' }));
    const titles = list.getAllByRole('heading', { level: 2 });
    expect(titles).toHaveLength(5);
    for (const name of ['Active', 'Ended', 'Reversed', 'Contested', 'Unknown']) {
      expect(list.getByText(name)).toBeTruthy();
    }
  });

  it('searches as one types and chooses', () => {
    const search = vi.fn();
    show(aListView(), { search });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search' }), {
      target: { value: 'agua' },
    });
    expect(search).toHaveBeenLastCalledWith({ text: 'agua' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Country' }), {
      target: { value: 'ES' },
    });
    expect(search).toHaveBeenLastCalledWith({ country: 'ES' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Country' }), { target: { value: '' } });
    expect(search).toHaveBeenLastCalledWith({ country: null });
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), {
      target: { value: 'oldest' },
    });
    expect(search).toHaveBeenLastCalledWith({ order: 'oldest' });
  });

  it('helps on when nothing is found', () => {
    const reset = vi.fn();
    const view = aListView();
    show({ ...view, query: { ...view.query, text: 'xyz' }, found: [], points: [] }, { reset });
    expect(screen.getByText('0 case studies')).toBeTruthy();
    const [button] = screen.getAllByRole('button', { name: 'Show all' });
    if (button) fireEvent.click(button);
    expect(reset).toHaveBeenCalledOnce();
  });
});
