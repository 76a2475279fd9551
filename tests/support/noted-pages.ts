/** Pages with a note on each, taken as a reader takes them, for what is done with notes of several documents. */
import type { Page } from 'puppeteer-core';
import { findAllByRole, waitFor } from './find-by-role';
import { openTagged, takeNote } from './reader';
import type { Stage } from './stage';

export interface NotedPage {
  /** Its path on the server of the stage. */
  readonly file: string;
  readonly title: string;
  /** What the note is on. */
  readonly words: string;
}

/** Takes the notes; the library, when it shows them. It must have had none. */
export async function openLibraryOf(
  { session, pages }: Stage,
  noted: readonly NotedPage[],
): Promise<Page> {
  for (const { file, title, words } of noted) {
    // A concept in each, to know when the page has been read.
    const body = `<p>${words}.</p><p>About remunicipalisation.</p>`;
    pages.setPage(file, `<!doctype html><html lang="en"><title>${title}</title>${body}`);
    const page = await openTagged(session, `${pages.origin}${file}`);
    await takeNote(session, page, words, `Comment on ${title}.`);
    await page.close();
  }
  const library = await session.openExtensionPage('library.html');
  await waitFor(
    async () =>
      (await findAllByRole(session, library, { role: 'article' })).length === noted.length,
    'the notes to be in the library',
  );
  return library;
}
