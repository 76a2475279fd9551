import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { waitFor } from '../support/find-by-role';
import { openSidebar, type Sidebar } from '../support/firefox-sidebar';
import { openTagged } from '../support/reader';
import { setStage } from '../support/stage';

const filler = `<p>${'It rained. '.repeat(60)}</p>`.repeat(8);
const pageOf = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1>${body}</body></html>`;
const WATER = pageOf(
  'Water',
  `<p>The remunicipalisation of the works took a year.</p>${filler}
   <h2>Baths</h2><p>The baths are run in co-management with the swimmers.</p>${filler}`,
);
const MARKET = pageOf('Market', '<p>The hall asks for local produce by public procurement.</p>');

const textOf = (sidebar: Sidebar) => sidebar.read<string>('content.document.body.innerText');
const focusedOf = (sidebar: Sidebar) =>
  sidebar.read<string>('content.document.activeElement.textContent');
const waitForText = (sidebar: Sidebar, text: string) =>
  waitFor(async () => (await textOf(sidebar)).includes(text), `${text} in the sidebar`);

async function tabTo(sidebar: Sidebar, selector: string): Promise<void> {
  await waitFor(async () => {
    await sidebar.press('Tab');
    return sidebar.read(`content.document.activeElement.matches(${JSON.stringify(selector)})`);
  }, `the focus on ${selector}`);
}

// Chrome lets nobody drive its side panel; there the panel is walked in a tab of its own (panel.test.ts).
describe.skipIf(!browsersUnderTest.includes('firefox'))(
  "in firefox, the browser's own sidebar",
  () => {
    const stage = setStage('firefox');

    it('leads through the page by keyboard alone, and follows the tab in front', async () => {
      const { session, pages } = stage();
      pages.setPage('/water', WATER);
      pages.setPage('/market', MARKET);
      const market = await openTagged(session, `${pages.origin}/market`);
      const water = await openTagged(session, `${pages.origin}/water`);
      await water.bringToFront();
      const sidebar = await openSidebar(session.browser);
      await waitForText(sidebar, 'co-management');

      await tabTo(sidebar, '.title .main');
      await sidebar.press('End');
      await waitFor(
        async () => (await focusedOf(sidebar)).includes('co-management'),
        'the focus on the last mention',
      );
      await sidebar.press('Enter');
      await waitFor(() => water.evaluate(() => scrollY > 0), 'the page to scroll');

      await tabTo(sidebar, 'input[type=search]');
      for (const letter of 'remun') await sidebar.press(letter);
      await waitFor(
        async () => !(await textOf(sidebar)).includes('co-management'),
        'the other mention to go',
      );
      expect(await textOf(sidebar)).toContain('remunicipalisation');
      for (const _ of 'remun') await sidebar.press('Backspace');
      await waitForText(sidebar, 'co-management');

      await market.bringToFront();
      await waitForText(sidebar, 'public procurement');
      expect(await textOf(sidebar)).not.toContain('co-management');
      await sidebar.close();
    });
  },
);
