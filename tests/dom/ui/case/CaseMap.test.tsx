import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CaseMap, type CaseMapProps } from '../../../../lib/ui/case/map/CaseMap';
import { caseMessages } from '../../../../lib/ui/messages/case';
import { aPoint, IDLE_CASE_ACTIONS } from '../../../gallery/case-samples';

afterEach(cleanup);

const PARIS = aPoint('paris', 48.9, 2.4);
const PARIS_TOO = aPoint('paris-too', 48.9, 2.4, 'ended');
const BERLIN = aPoint('berlin', 52.5, 13.4);
const JAKARTA = aPoint('jakarta', -6.2, 106.8);
const COCHABAMBA = aPoint('cochabamba', -17.4, -66.2);

function show(props: Partial<CaseMapProps> = {}) {
  render(
    <CaseMap
      points={[PARIS, PARIS_TOO, BERLIN, JAKARTA, COCHABAMBA]}
      countries={[]}
      loadMap={IDLE_CASE_ACTIONS.loadMap}
      lang="en"
      t={caseMessages('en')}
      {...props}
    />,
  );
  return within(screen.getByRole('group', { name: 'Map' }));
}

const focus = (element: HTMLElement | undefined) => act(() => element?.focus());
const press = (key: string) => {
  const focused = document.activeElement;
  if (focused) fireEvent.keyDown(focused, { key });
};
const zoomIn = (times: number) => {
  for (let at = 0; at < times; at += 1)
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
};

describe('the map of case studies', () => {
  it('links each case that stands alone, and counts those that do not', () => {
    const map = show();
    expect(map.getByRole('link', { name: 'The case of jakarta' }).getAttribute('href')).toBe(
      '?jakarta',
    );
    expect(map.getByRole('button', { name: /^3 case studies: The case of paris;/ })).toBeTruthy();
  });

  it('tells those at one place apart in a list', () => {
    const map = show({ points: [PARIS, PARIS_TOO] });
    fireEvent.click(map.getByRole('button', { name: /^2 case studies/ }));
    const status = screen.getByText('At this place').parentElement;
    expect(within(status ?? document.body).getAllByRole('link')).toHaveLength(2);
  });

  it('looks closer where a marker stands for several places', () => {
    const map = show({ points: [PARIS, BERLIN] });
    const both = map.getByRole('button', { name: /^2 case studies/ });
    focus(both);
    fireEvent.click(both);
    for (let at = 0; at < 4 && map.queryAllByRole('link').length === 0; at += 1) {
      fireEvent.click(map.getByRole('button'));
    }
    expect(map.getByRole('link', { name: 'The case of berlin' })).toBeTruthy();
    expect(map.getByRole('link', { name: 'The case of paris' })).toBe(document.activeElement);
  });

  it('is one stop of the keyboard, within which arrow keys go from place to place', () => {
    const map = show({ points: [PARIS, JAKARTA, COCHABAMBA] });
    const reachable = () =>
      map.getAllByRole('link').filter((link) => link.getAttribute('tabindex') === '0');
    expect(reachable()).toEqual([map.getByRole('link', { name: 'The case of paris' })]);
    focus(reachable()[0]);
    press('ArrowRight');
    expect(document.activeElement).toBe(map.getByRole('link', { name: 'The case of jakarta' }));
    press('ArrowLeft');
    press('ArrowLeft');
    expect(document.activeElement).toBe(map.getByRole('link', { name: 'The case of cochabamba' }));
    expect(reachable()).toEqual([document.activeElement]);
  });

  it('zooms on the marker that has the focus, which keeps it', () => {
    const map = show();
    focus(map.getByRole('link', { name: 'The case of jakarta' }));
    for (let at = 0; at < 5; at += 1) press('+');
    expect(map.getAllByRole('link')).toEqual([document.activeElement]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The case of jakarta');
    for (let at = 0; at < 9; at += 1) press('-');
    expect(map.getByRole('link', { name: 'The case of cochabamba' })).toBeTruthy();
  });

  it('leaves keys alone that are not its own', () => {
    const map = show();
    const link = map.getByRole('link', { name: 'The case of jakarta' });
    expect(fireEvent.keyDown(link, { key: 'Enter' })).toBe(true);
    expect(fireEvent.keyDown(link, { key: '+', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(link, { key: '+' })).toBe(false);
  });

  it('zooms by its button from the world to where most cases are', () => {
    const map = show();
    zoomIn(4);
    expect(map.getByRole('button', { name: /^2 case studies: The case of paris;/ })).toBeTruthy();
    expect(map.queryByRole('link', { name: 'The case of jakarta' })).toBeNull();
  });

  it('knows where zooming ends', () => {
    show();
    const button = (name: string) => screen.getByRole('button', { name });
    expect(button('Zoom out').getAttribute('aria-disabled')).toBe('true');
    zoomIn(20);
    expect(button('Zoom in').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('Whole world'));
    expect(button('Zoom out').getAttribute('aria-disabled')).toBe('true');
  });

  it('begins around its own case, which it does not link, and comes back there', () => {
    const home = { label: 'Around Paris', places: [BERLIN] };
    const map = show({ own: PARIS, home, points: [PARIS, BERLIN, JAKARTA] });
    expect(map.getByRole('img', { name: 'This case study: The case of paris' })).toBeTruthy();
    expect(map.queryByRole('link', { name: 'The case of jakarta' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Whole world' }));
    expect(map.getByRole('link', { name: 'The case of jakarta' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Around Paris' }));
    expect(map.queryByRole('link', { name: 'The case of jakarta' })).toBeNull();
  });

  it('draws the outlines once they are there', async () => {
    const map = show();
    expect(await screen.findByText(/Outlines: Natural Earth/)).toBeTruthy();
    await expect.poll(() => document.querySelector('path.land')?.getAttribute('d')).toMatch(/^M/);
    expect(map.getAllByRole('link').length).toBeGreaterThan(0);
  });

  it('says when there are none, and keeps its markers', async () => {
    const map = show({ loadMap: async () => Promise.reject(new Error('There is no map.')) });
    expect(await screen.findByText(/The map could not be loaded/)).toBeTruthy();
    expect(map.getByRole('link', { name: 'The case of jakarta' })).toBeTruthy();
  });
});
