/**
 * `npm run demo`: builds the extension and opens a browser with a library in it: five documents, forty notes, two
 * briefs. Without a display it writes pictures of it and says what is in it.
 */
import './setup/node-version.mjs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/browsers.mjs';
import { buildExtension } from './setup/build.mjs';
import { projectDir, SetupError } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay } from './setup/display.mjs';
import { BROWSER_NAMES, browserVariable } from './setup/find-browser.mjs';

try {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
  });
  const { browser = BROWSER_NAMES[0], headless = false } = values;
  if (!BROWSER_NAMES.includes(browser)) {
    throw new SetupError(`--browser is "${browser}"; it can be ${BROWSER_NAMES.join(' or ')}.`);
  }
  await ensureDependencies();
  process.env[browserVariable(browser)] = await ensureBrowser(browser);
  await buildExtension(browser);
  // From here on TypeScript: the same harness the end-to-end tests use.
  const { register } = await import('tsx/esm/api');
  register();
  const { showDemo } = await import('./demo/show-demo.ts');
  await showDemo(browser, headless || !hasDisplay(), path.join(projectDir, 'out/demo'));
} catch (error) {
  if (!(error instanceof SetupError) && error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
  console.error(error.message);
  process.exitCode = 2;
}
