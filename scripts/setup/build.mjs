/** Builds the extension for a browser, with what the build says only when it fails. */
import { run, SetupError, toolCommand } from './command.mjs';

export async function buildExtension(browser) {
  console.log(`Building the extension for ${browser} …`);
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const build = await run([...toolCommand('wxt'), 'build', '-b', target]);
  if (build.code !== 0) {
    console.error(build.output);
    throw new SetupError('The extension could not be built, see above.');
  }
}
