import { describe, expect, it, vi } from 'vitest';
import { createCasePageController } from '../../../lib/case/controller';
import { createCatalogue } from '../../../lib/catalogue/catalogue';
import type { CasePageState } from '../../../lib/ui/case/case-state';
import { caseMessages } from '../../../lib/ui/messages/case';
import { exportMessages } from '../../../lib/ui/messages/export';
import { shippedCatalogue } from './library';

function open(search: string, catalogue = shippedCatalogue) {
  const states: CasePageState[] = [];
  const replaceAddress = vi.fn();
  const page = createCasePageController({
    t: caseMessages('en'),
    exportT: exportMessages('en'),
    lang: 'en',
    catalogue,
    search,
    replaceAddress,
    now: () => new Date('2026-11-27T21:00:00Z'),
    onState: (state) => states.push(state),
  });
  page.start();
  const settle = () =>
    vi.waitFor(() => {
      const last = states.at(-1);
      if (!last || last.status === 'loading') throw new Error('It is still loading.');
      return last;
    });
  return { actions: page.actions, replaceAddress, settle, states };
}

describe('the page for case studies', () => {
  it('shows a case, loading first', async () => {
    const { states, settle } = open('?id=paris-eau-de-paris');
    expect(states.map(({ status }) => status)).toEqual(['loading']);
    expect(await settle()).toMatchObject({ status: 'case', study: { id: 'paris-eau-de-paris' } });
  });

  it.each(['atlantis', 'Not An Id', ''])('says that there is no case “%s”', async (id) => {
    const { settle } = open(`?id=${encodeURIComponent(id)}`);
    expect(await settle()).toEqual({ status: 'missing', id });
  });

  it('says that the catalogue is broken, and reads it again on demand', async () => {
    let damaged = true;
    const catalogue = createCatalogue(async (path) => {
      if (damaged) throw new SyntaxError('Unexpected end of JSON input');
      return path.includes('interface') ? { concepts: [], labels: {}, contrasts: [] } : [];
    });
    const { settle, actions } = open('?id=atlantis', catalogue);
    expect(await settle()).toEqual({ status: 'broken' });
    damaged = false;
    actions.retry();
    expect((await settle()).status).toBe('missing');
  });

  it('lists what the address asks for, and has it say what is looked for', async () => {
    const { settle, actions, replaceAddress } = open('?sector=water&country=FR');
    const first = await settle();
    if (first.status !== 'list') throw new Error(first.status);
    expect(first.query).toMatchObject({ sector: 'water', country: 'FR' });
    expect(first.found.map(({ id }) => id)).toContain('paris-eau-de-paris');

    actions.search({ text: 'grenoble' });
    expect(replaceAddress).toHaveBeenLastCalledWith('case.html?q=grenoble&sector=water&country=FR');
    expect(await settle()).toMatchObject({ found: [{ id: 'grenoble-water' }] });

    actions.reset();
    expect(replaceAddress).toHaveBeenLastCalledWith('case.html');
    const all = await settle();
    expect(all.status === 'list' && all.found.length).toBeGreaterThan(290);
  });

  it('leads from a found case back to the same list', async () => {
    const { settle } = open('?q=grenoble&sector=water');
    const list = await settle();
    const href = list.status === 'list' ? (list.found[0]?.href ?? '') : '';
    const detail = await open(href.replace(/^[^?]*/, '')).settle();
    expect(detail).toMatchObject({ way: { back: 'case.html?q=grenoble&sector=water' } });
  });
});
