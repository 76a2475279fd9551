/** Restores the demo library, as a reader restores a backup from a file. */
import { DEMO_LIBRARY } from '../../scripts/demo/make-library';
import { uploadFile } from './extension-page';
import { waitFor } from './find-by-role';
import type { BrowserSession } from './launch';
import { clickByRole } from './reader';

/** @param file another backup than that of the demo. */
export async function restoreLibrary(
  session: BrowserSession,
  file: string = DEMO_LIBRARY,
): Promise<void> {
  const page = await session.openExtensionPage('backup.html');
  await uploadFile(page, file);
  await page.waitForSelector('.btn.primary:not(:disabled)');
  await clickByRole(session, page, 'button', 'Restore');
  await waitFor(
    async () => (await page.evaluate(() => document.body.textContent ?? '')).includes('Restored'),
    'the library to be restored',
    120_000,
  );
  await page.close();
}
