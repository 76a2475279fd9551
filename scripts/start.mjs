/**
 * `npm start`: builds the extension and opens a browser with it and a policy page in it. Without a display it
 * makes the journey of a reader instead and writes down what came of it.
 */
import './setup/node-version.mjs';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/browsers.mjs';
import { buildExtension } from './setup/build.mjs';
import { projectDir, SetupError } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay } from './setup/display.mjs';
import { BROWSER_NAMES, browserVariable } from './setup/find-browser.mjs';

const USAGE = `npm start -- [options] [FILE | URL]

Opens a page in a browser that has the extension.

  FILE                           an .html or .txt file; a sample policy when left out
  URL                            an http or https address
  --browser chromium | firefox   chromium when left out
  --headless                     show nothing; tag the page, take a note, link a case study,
                                 export, and write the results to out/start/.
                                 Chosen by itself where there is no display.
  --help                         this text`;

const SAMPLE = path.join(projectDir, 'tests/fixtures/pages/water-strategy.html');

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else process.exitCode = await start(options);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function start({ browser, headless, document }) {
  await ensureDependencies();
  process.env[browserVariable(browser)] = await ensureBrowser(browser);
  await buildExtension(browser);
  // From here on TypeScript: the same harness the end-to-end tests use.
  const { register } = await import('tsx/esm/api');
  register();
  const { openDocument } = await import('./start/open-document.ts');
  const opened = await openDocument(document);
  try {
    if (headless) {
      const { tour } = await import('./start/tour.ts');
      await tour(browser, opened.url, path.join(projectDir, 'out/start'));
    } else {
      const { show } = await import('./start/show.ts');
      await show(browser, opened.url);
    }
  } finally {
    await opened.close();
  }
  return 0;
}

function readOptions(args) {
  const { values, positionals } = parse(args);
  const { browser = BROWSER_NAMES[0], help = false } = values;
  if (!BROWSER_NAMES.includes(browser)) {
    throw new SetupError(`--browser is "${browser}"; it can be ${BROWSER_NAMES.join(' or ')}.`);
  }
  if (positionals.length > 1) {
    throw new SetupError(`One file or address at a time; these are ${positionals.length}.`);
  }
  const headless = values.headless || !hasDisplay();
  return { browser, headless, help, document: findDocument(positionals[0] ?? SAMPLE) };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Node's advice on what else could be meant, behind the first sentence, does not fit npm.
    const [problem] = error.message.split(/\.?(?: |\n)(?=To specify|Did you)|\.$/);
    throw new SetupError(`${problem}. See npm start -- --help.`);
  }
}

/** An address as it is, a file as an absolute path. */
function findDocument(argument) {
  if (/^https?:\/\//i.test(argument)) {
    if (URL.canParse(argument)) return argument;
    throw new SetupError(`Not an address: ${argument}`);
  }
  // npm changes into the project's folder and says where it was called.
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(file) || !statSync(file).isFile()) throw new SetupError(`No such file: ${file}`);
  if (!/\.(x?html?|txt)$/i.test(file)) {
    throw new SetupError(`Not an .html or .txt file: ${file}`);
  }
  return file;
}
