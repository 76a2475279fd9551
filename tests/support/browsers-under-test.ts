/** Which browsers the end-to-end tests run in: `E2E_BROWSER`, or both. */
import process from 'node:process';
import { BROWSER_NAMES, type BrowserName } from '../../scripts/setup/find-browser.mjs';

export const browsersUnderTest: readonly BrowserName[] = choose(process.env.E2E_BROWSER);

function choose(wanted: string | undefined): readonly BrowserName[] {
  if (!wanted) return BROWSER_NAMES;
  const names = BROWSER_NAMES.filter((name) => name === wanted);
  if (names.length === 0) throw new Error(`E2E_BROWSER is neither ${BROWSER_NAMES.join(' nor ')}.`);
  return names;
}
