import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { waitFor } from '../support/find-by-role';
import {
  clickByRole,
  openTagged,
  readPainted,
  readRows,
  showTab,
  takeNote,
  waitForPainted,
} from '../support/reader';
import { setStage } from '../support/stage';

const ACT = [
  'Remunicipalisation took nine years and three votes, and nobody wants to count the meetings.',
  'The council hands the water works back to the town on the first of May next year.',
  'Every household may send one delegate to the assembly that sets the price of water.',
  'The accounts are laid open once a month in the hall beside the old pumping station.',
  'A list of all pipes that leak hangs at the door, with the names of those who mend them.',
];
const OTHER = [
  'Remunicipalisation of the tram was put off again, since the rails belong to somebody else.',
  ...ACT.slice(1, 3),
  'The tram runs every ten minutes, and on market days every seven, as long as it is dry.',
  'Whoever cannot climb the steps is lifted by the conductor, who has been trained for it.',
  'Tickets are sold at the bakery, which keeps one part in ten for its trouble.',
];
const [, PASSAGE = ''] = ACT;

const pageOf = (head: string, paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><title>Act</title>${head}${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</html>`;

/** One document at several addresses, and others that only say they are it. */
describe.each(browsersUnderTest)('in %s, a note', (browserName) => {
  const stage = setStage(browserName);

  it('is there at another address of its document, and on no other that claims to be it', async () => {
    const { session, pages } = stage();
    const act = `${pages.origin}/act`;
    const canonical = `<link rel="canonical" href="${act}">`;
    const doi = '<meta name="citation_doi" content="10.1000/12">';
    pages.setPage('/act', pageOf(canonical + doi, ACT));
    pages.setPage('/act/print', pageOf(`<nav>Act</nav>${canonical}`, ACT));
    pages.setPage('/tram', pageOf(canonical + doi, OTHER));
    const page = await openTagged(session, act);
    await takeNote(session, page, PASSAGE, 'Watch this.');

    const printed = await openTagged(session, `${pages.origin}/act/print?utm_source=letter`);
    await waitForPainted(printed, 'notes', PASSAGE);
    const popup = await session.openPopup(printed);
    await showTab(session, popup, 'Notes');
    await waitFor(
      async () => (await readRows(session, popup)).some((row) => row.includes('Watch this.')),
      'the note in the popup',
    );
    expect(await popup.evaluate(() => document.body.textContent)).toContain(`Taken at ${act}`);

    // A page that was asked in vain has answered by the time its own note is saved.
    const tram = await openTagged(session, `${pages.origin}/tram`);
    await takeNote(session, tram, OTHER[3] ?? '', 'By the way.');
    expect(await readPainted(tram, 'notes')).toEqual([OTHER[3]]);
  });
  it('is offered on what may be another version of its document, and is not shown on its words', async () => {
    const { session, pages } = stage();
    const doi = '<meta name="citation_doi" content="10.1000/34">';
    const [first = '', , ...others] = ACT;
    pages.setPage('/2019', pageOf(doi, ACT));
    pages.setPage('/2024', pageOf(doi, [first, ...OTHER.slice(3), ...others.slice(2)]));
    const old = await openTagged(session, `${pages.origin}/2019`);
    await takeNote(session, old, PASSAGE, 'Watch this.');
    // The document is known by what it is once its notes have been found in it.
    await old.reload();
    await waitForPainted(old, 'notes', PASSAGE);

    const current = await openTagged(session, `${pages.origin}/2024`);
    const popup = await session.openPopup(current);
    await showTab(session, popup, 'Notes');
    await waitFor(
      () => popup.evaluate(() => document.body.textContent.includes('same DOI')),
      'the other version to be offered',
    );
    expect(await readPainted(current, 'notes')).toEqual([]);
    await clickByRole(session, popup, 'button', 'Show 1 note: Act');
    await waitFor(async () => {
      const shown = (await session.browser.pages()).map((open) =>
        open.evaluate(() => location.hash + document.body.textContent).catch(() => ''),
      );
      const isLibrary = (text: string) => text.startsWith('#/notes?document=');
      return (await Promise.all(shown)).some(
        (text) => isLibrary(text) && text.includes('Watch this.'),
      );
    }, 'its note in the library');
  });
});
