/** Sees to it that a browser is there: finds one, or installs one in the way the system allows. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run, runs, SetupError, toolCommand } from './command.mjs';
import { browserCacheDir, browserVariable, findBrowsers } from './find-browser.mjs';

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const DOWNLOADS = { chromium: 'chrome@stable', firefox: 'firefox@stable' };
const TITLES = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };

/** The path of a browser that runs. Needs the dependencies; throws `SetupError` when there is none to be had. */
export async function ensureBrowser(name) {
  return (
    findRunning(name) ??
    (await installWithApt(name)) ??
    (await download(name)) ??
    fail(
      `No ${name} found and none could be installed. Install ${TITLES[name]}, ` +
        `or set ${browserVariable(name)} to its program file.`,
    )
  );
}

function findRunning(name) {
  // Asked for its version, a browser on Windows opens a window instead; there the file is taken at its word.
  return findBrowsers(name).find((program) => process.platform === 'win32' || runs(program));
}

async function installWithApt(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  console.log(`Installing ${DEBIAN_PACKAGES[name]} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update'], { env });
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', DEBIAN_PACKAGES[name]];
  const { code, output } = await run(install, { env });
  if (code !== 0) console.log(lastLine(output));
  return findRunning(name);
}

/** Into node_modules, so that it goes when they go. */
async function download(name) {
  console.log(`Downloading ${DOWNLOADS[name]} …`);
  const folder = browserCacheDir();
  const command = [...toolCommand('@puppeteer/browsers', 'browsers'), 'install', DOWNLOADS[name]];
  const { code, output } = await run([...command, '--path', folder]);
  // The last line reads "chrome@<version> <path of the program>".
  const program = lastLine(output).match(/^\S+@\S+ (.+)$/)?.[1];
  if (code !== 0 || !program) {
    console.log(lastLine(output));
    return undefined;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.path`), program);
  return findRunning(name);
}

function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}

function fail(message) {
  throw new SetupError(message);
}
