import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../../lib/domain/outline/outline-filter';
import { panelMessages } from '../../../../lib/ui/messages/panel';
import { Panel } from '../../../../lib/ui/panel/Panel';
import panelCss from '../../../../lib/ui/styles/panel.css?inline';
import { aLongPanelContent, IDLE_PANEL_ACTIONS } from '../../../gallery/panel-samples';

const style = document.createElement('style');
style.textContent = panelCss;
beforeEach(() => document.head.append(style));
afterEach(() => {
  cleanup();
  style.remove();
});

const rows = () => [...document.querySelectorAll<HTMLElement>('.windowed > li')];
const active = () => document.querySelector<HTMLElement>('[data-active] .main');

/** 5,000 mentions under 100 headings, all unfolded. */
async function showAll() {
  render(
    <Panel
      state={aLongPanelContent(5_000)}
      filter={{ ...NO_FILTER, text: 'residents' }}
      actions={IDLE_PANEL_ACTIONS}
      lang="en"
      t={panelMessages('en')}
    />,
  );
  await waitFor(() => expect(rows().length).toBeGreaterThan(5));
}

describe('an outline of thousands of rows', () => {
  it('draws those in sight, and says how many there are', async () => {
    await showAll();
    expect(rows().length).toBeLessThan(80);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('5100');
    expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1');
  });

  it('goes to its end and back by keyboard, with the focus on a row that is drawn', async () => {
    await showAll();
    active()?.focus();
    fireEvent.keyDown(active() as HTMLElement, { key: 'End' });
    await waitFor(() => {
      expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('5100');
    });
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Home' });
    await waitFor(() => {
      expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('1');
    });
  });

  it('keeps the focused row while the list is scrolled away from it', async () => {
    await showAll();
    const row = active();
    row?.focus();
    document.querySelector('.rows')?.scrollTo({ top: 100_000, behavior: 'instant' });
    await waitFor(() => expect(rows().at(-1)?.getAttribute('aria-posinset')).not.toBe('1'));
    await waitFor(() =>
      expect(Number(rows()[5]?.getAttribute('aria-posinset'))).toBeGreaterThan(500),
    );
    expect(document.activeElement).toBe(row);
  });
});
