import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { takeExport } from '../support/exports';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import { openLibraryOf } from '../support/noted-pages';
import { clickByRole } from '../support/reader';
import { setStage } from '../support/stage';

const PAGES = [
  { file: '/one.html', title: 'One', words: 'The brook is a commons of the whole valley' },
  { file: '/two.html', title: 'Two', words: 'The concession contract ends with the year' },
  { file: '/three.html', title: 'Three', words: 'Tenants manage the heating plant together' },
];

describe.each(browsersUnderTest)('in %s, the library', (browserName) => {
  const stage = setStage(browserName);

  it('makes a brief of notes on three documents, which is there when it is opened again, and exports it', async () => {
    const { session, downloads } = stage();
    const library = await openLibraryOf(stage(), PAGES);

    // By keyboard alone: all notes into a new brief.
    const all = await getByRole(session, library, { role: 'checkbox', name: 'Choose all' });
    await all.focus();
    await library.keyboard.press(' ');
    const choice = await getByRole(session, library, {
      role: 'combobox',
      name: 'Add to a brief …',
    });
    await choice.select('new');
    await clickByRole(session, library, 'link', 'Brief without a title');
    const title = await getByRole(session, library, { role: 'textbox', name: 'Title' });
    await title.focus();
    await library.keyboard.type('Water and heat');
    await getByRole(session, library, { role: 'link', name: 'Water and heat' });
    await clickByRole(session, library, 'button', 'Add text');
    const text = await getByRole(session, library, { role: 'textbox', name: 'Text' });
    await text.focus();
    await library.keyboard.type('What we *ask* for.');
    await waitFor(
      async () => (await library.evaluate(readStatus)).includes('Saved'),
      'the brief to be saved',
    );

    const { hash } = new URL(library.url());
    await library.close();
    const reopened = await session.openExtensionPage(`library.html${hash}`);
    await getByRole(session, reopened, { role: 'textbox', name: 'Text' });
    const saved = await takeExport(session, reopened, downloads, 'markdown', 'Water-and-heat.md');
    const markdown = String(saved);
    expect(markdown).toContain('# Water and heat\n');
    for (const { words, title: document } of PAGES) {
      expect(markdown).toContain(`> ${words}[^`);
      expect(markdown).toContain(`Comment on ${document}.`);
      expect(markdown).toMatch(new RegExp(`^\\[\\^\\d\\]: .*\\*${document}\\*`, 'm'));
    }
    expect(markdown).toContain('What we *ask* for.');
  });

  it('finds a note as one types, and brings a deleted one back', async () => {
    const { session } = stage();
    const library = await session.openExtensionPage('library.html');
    await getByRole(session, library, { role: 'article' });
    await library.keyboard.press('/');
    await library.keyboard.type('heating');
    const count = async (expected: number) =>
      waitFor(
        async () =>
          (await findAllByRole(session, library, { role: 'article' })).length === expected,
        `${expected} notes`,
      );
    await count(1);
    await library.keyboard.press('Enter');
    await clickByRole(session, library, 'button', 'Delete');
    await count(0);
    await clickByRole(session, library, 'button', 'Undo');
    await count(1);
  });
});

/** Runs in the page: what its live regions say. */
function readStatus(): string {
  return [...document.querySelectorAll('[role=status]')].map((node) => node.textContent).join(' ');
}
