/**
 * Finds the installed browsers of a family: the variable of the environment first, then programs on the PATH,
 * then the usual places of each system, then what `installBrowser` fetched.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectDir, SetupError } from './command.mjs';

export const BROWSER_NAMES = ['chromium', 'firefox'];

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const FAMILIES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    programs: [
      ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
      ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox', 'firefox-esr'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    linux: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** The variable of the environment that names a browser of this family. */
export function browserVariable(name) {
  return FAMILIES[name].variable;
}

/** Where `installBrowser` writes down the path of a browser it fetched. */
export function browserCacheDir() {
  return path.join(projectDir, 'node_modules', '.cache', 'browsers');
}

/**
 * The program files of all browsers of a family, the preferred one first; the variable of the environment rules
 * out the others. Throws `SetupError` when the variable names a file that is not there.
 */
export function findBrowsers(name) {
  const { variable } = FAMILIES[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return [chosen];
    throw new SetupError(`${variable} names a file that does not exist: ${chosen}`);
  }
  return [...placesOnPath(name), ...usualPlaces(name), ...fetched(name)].filter((place) =>
    existsSync(place),
  );
}

function placesOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return FAMILIES[name].programs.flatMap((program) =>
    folders.map((folder) => path.join(folder, program + suffix)),
  );
}

function usualPlaces(name) {
  const places = FAMILIES[name][process.platform] ?? [];
  if (process.platform !== 'win32') return places;
  const roots = WINDOWS_ROOTS.flatMap((variable) => process.env[variable] ?? []);
  return roots.flatMap((root) => places.map((place) => path.join(root, place)));
}

function fetched(name) {
  try {
    return [readFileSync(path.join(browserCacheDir(), `${name}.path`), 'utf8').trim()];
  } catch {
    return [];
  }
}
