/** Stops a command on a Node that is too old for it, before anything else is loaded. */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const [major, minor] = manifest.engines.node.match(/\d+/g).map(Number);
const [runningMajor, runningMinor] = process.versions.node.split('.').map(Number);

if (runningMajor < major || (runningMajor === major && runningMinor < minor)) {
  console.error(
    `Node ${major}.${minor} or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(2);
}
